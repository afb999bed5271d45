import type { Condition, Manners, Outcome } from '../printer.ts'
import type { Answer } from './answers.ts'
import {
  conditionOf,
  fromAsb,
  stoppingFault,
  withPaper,
  withRealTime,
  type Known,
  type RealTimeQuestion,
} from './condition.ts'
import type { Deadlines } from './deadlines.ts'
import type { Heard, Line } from './line.ts'
import { askPaper, questionFor, type Question } from './question.ts'
import { Watch } from './watch.ts'

/** What is remembered of a printer from one conversation to the next. */
export interface Memory {
  /** Answers of GS r that were asked for and never came, and may still come. */
  owed: number
  /** It has given an answer in the printing order before. */
  answers: boolean
  /** It hangs up when we have. */
  hangsUp: boolean
}

/** One after another: their answers do not say which question they belong to. */
const realTimeQuestions: readonly RealTimeQuestion[] = [1, 2, 3, 4]

/** DLE EOT n */
const askRealTime = (n: RealTimeQuestion): Uint8Array => Uint8Array.of(0x10, 0x04, n)

/** One connection's talk with a printer: ask how it stands, hand over a job, wait for the answer that proves it. */
export class Conversation {
  #line: Line
  #manners: Manners
  #deadlines: Deadlines
  #memory: Memory
  #known: Known | null = null
  #answersRealTime = false
  #deaf = false
  #takesData = true

  constructor(line: Line, manners: Manners, deadlines: Deadlines, memory: Memory) {
    this.#line = line
    this.#manners = manners
    this.#deadlines = deadlines
    this.#memory = memory
  }

  get condition(): Condition {
    const { reach, faults } = conditionOf(this.#known)
    return { reach, faults: this.#takesData ? faults : [...faults, 'takes-no-data'] }
  }

  /** Asks DLE EOT 1 to 4 and gives up at the first that is not answered. False when the line is cut. */
  async askStatus(): Promise<boolean> {
    if (!this.#manners.realTimeStatus) return this.isOpen()
    for (const n of realTimeQuestions) {
      this.#line.ask(askRealTime(n))
      let answered = false
      const open = await this.#listen(this.#deadlines.statusMs, (heard) => {
        if (heard.kind !== 'real-time') return false
        this.#known = withRealTime(this.#known, n, heard.byte)
        answered = true
        return true
      })
      this.#answersRealTime = open && answered
      if (!this.#answersRealTime) return open
    }
    return true
  }

  /**
   * Hears out the answers that earlier jobs are still owed, by a question that prints nothing: they come before its own.
   * A printer that does not answer it may be busy or never answer; printing goes on. False when the line is cut.
   */
  async hearOutEarlier(): Promise<boolean> {
    if (this.#manners.confirm !== 'gs-r') return true
    this.#line.ask(askPaper)
    this.#memory.owed += 1
    let heardOf = 0
    let open = true
    while (heardOf < this.#memory.owed) {
      const before = heardOf
      open = await this.#listen(this.#deadlines.statusMs, (heard) => {
        if (heard.kind !== 'queued') return false
        heardOf += 1
        return true
      })
      if (heardOf === before) break
    }
    if (heardOf > 0) {
      this.#memory.owed = 0
      this.#memory.answers = true
    }
    this.#deaf = !this.#memory.answers
    return open
  }

  /** Forgets what was volunteered. False when the line is cut. */
  isOpen(): Promise<boolean> {
    return this.#listen(0, () => false)
  }

  /** Sends the job and its question. Only the answer to that makes it printed. */
  async deliver(bytes: Uint8Array): Promise<Outcome> {
    const question = questionFor(this.#manners.confirm, this.#memory.owed)
    if (this.#manners.confirm === 'gs-r') this.#memory.owed += 1
    this.#line.write(Buffer.concat([bytes, question.bytes]), this.#deadlines.stallMs)
    const outcome = await this.#untilConfirmed(question)
    return outcome ?? this.#linger(question)
  }

  /** Hears everything, keeping what it says of the printer's condition, until `done` or silence. False when cut. */
  async #listen(ms: number, done: (heard: Answer) => boolean): Promise<boolean> {
    const end = performance.now() + ms
    for (;;) {
      const heard = await this.#line.next(end - performance.now())
      switch (heard.kind) {
        case 'closed':
          return false
        case 'silence':
          return true
        case 'stalled':
          this.#takesData = false
          continue
        case 'written':
          continue
        case 'asb':
          this.#known = fromAsb(heard.bytes)
          break
        case 'real-time':
        case 'queued':
        case 'block':
      }
      if (done(heard)) return true
    }
  }

  #patience(): number {
    if (this.#manners.confirm === 'none') return 0
    return this.#deaf ? this.#deadlines.deafMs : this.#deadlines.confirmMs
  }

  /** Null when the printer said nothing for as long as it may. */
  async #untilConfirmed(question: Question): Promise<Outcome | null> {
    const { holdMs } = this.#deadlines
    const watch = new Watch({ holdMs, patienceMs: this.#patience(), asks: this.#answersRealTime })
    for (;;) {
      const heard = await this.#line.next(watch.msToNext(performance.now()))
      const outcome = this.#outcomeOf(heard, question)
      if (outcome !== null) return outcome
      if (heard.kind === 'written') watch.written(performance.now())
      if (heard.kind === 'real-time') {
        const n = watch.answered()
        if (n === null) continue
        this.#known = withRealTime(this.#known, n, heard.byte)
        if (n === 4) watch.wentRound(performance.now(), !this.#known.offline)
        const fault = stoppingFault(this.condition)
        if (fault !== null) return { kind: 'unconfirmed', cause: fault }
      }
      if (watch.isOver(performance.now())) return null
      const ask = watch.toAsk(performance.now())
      if (ask !== null) this.#line.ask(askRealTime(ask))
    }
  }

  #outcomeOf(heard: Heard, question: Question): Outcome | null {
    const answer = question.answeredBy(heard)
    if (answer !== null) return this.#answered(answer.paper)
    switch (heard.kind) {
      case 'closed':
        return { kind: 'unconfirmed', cause: 'cut-off' }
      case 'stalled':
        this.#takesData = false
        return { kind: 'unconfirmed', cause: 'takes-no-data' }
      case 'asb': {
        this.#known = fromAsb(heard.bytes)
        const fault = stoppingFault(this.condition)
        return fault === null ? null : { kind: 'unconfirmed', cause: fault }
      }
      case 'real-time':
      case 'queued':
      case 'block':
      case 'written':
      case 'silence':
        return null
    }
  }

  /** A printer whose paper has ended by the end of the job may have printed its last lines on nothing. */
  #answered(paper: number | null): Outcome {
    this.#memory.owed = 0
    this.#memory.answers = true
    if (paper !== null) this.#known = withPaper(this.#known, paper)
    return this.#known?.paperOut === true ? { kind: 'unconfirmed', cause: 'paper-out' } : { kind: 'printed' }
  }

  /** Hangs up, and waits until the printer does: what is on its way to it would be lost otherwise. */
  async #linger(question: Question): Promise<Outcome> {
    const { lingerMs, deafMs } = this.#deadlines
    let outcome: Outcome | null = null
    const closed = await this.hangUp(this.#memory.hangsUp ? lingerMs : Math.min(lingerMs, deafMs), (heard) => {
      const answer = question.answeredBy(heard)
      if (answer !== null) outcome = this.#answered(answer.paper)
      return outcome !== null
    })
    this.#memory.hangsUp = closed || outcome !== null
    return outcome ?? { kind: 'unconfirmed', cause: 'no-answer' }
  }

  /** Says that it was all, and waits for the other side to say so too. False when it did not. */
  async hangUp(ms = this.#deadlines.statusMs, done: (heard: Answer) => boolean = () => false): Promise<boolean> {
    this.#line.end()
    return !(await this.#listen(ms, done))
  }
}
