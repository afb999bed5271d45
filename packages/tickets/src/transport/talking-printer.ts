import type { Cause, Condition, Job, Manners, Outcome, Printer } from '../printer.ts'
import { conditionOf, whyNot } from './condition.ts'
import { Conversation, type Memory } from './conversation.ts'
import type { Deadlines } from './deadlines.ts'
import type { Line } from './line.ts'

export interface TalkingParts {
  readonly name: string
  readonly url: string
  readonly manners: Manners
  readonly deadlines: Deadlines
  /** Opens a line to it within so many ms; why not, as a code, when there is none. */
  readonly dial: (signal: AbortSignal, ms: number) => Promise<Line | Cause>
  /** Lets go of what was kept open from one conversation to the next. */
  readonly close?: () => void
}

/** A printer that is talked to over a line. It takes one caller at a time, so while it prints its status is what it last said. */
export class TalkingPrinter implements Printer {
  readonly name: string
  readonly url: string
  #parts: TalkingParts
  /** A printer that we have not talked to may still owe an answer to whoever had it before. */
  #memory: Memory = { owed: 1, answers: false, hangsUp: true }
  #turn: Promise<unknown> = Promise.resolve()
  #printing = 0
  #condition: () => Condition = () => conditionOf(null)

  constructor(parts: TalkingParts) {
    this.name = parts.name
    this.url = parts.url
    this.#parts = parts
  }

  status(signal: AbortSignal): Promise<Condition> {
    if (this.#printing > 0) return Promise.resolve(this.#condition())
    const ask = async (conversation: Conversation): Promise<Condition> => {
      if (await conversation.askStatus()) await conversation.hangUp()
      return conversation.condition
    }
    return this.#inTurn(() => this.#call(signal, this.#parts.deadlines.lookMs, ask, () => this.#condition()))
  }

  async print(job: Job, signal: AbortSignal): Promise<Outcome> {
    this.#printing += 1
    try {
      return await this.#inTurn(() =>
        this.#call<Outcome>(
          signal,
          this.#parts.deadlines.connectMs,
          (conversation) => printOn(conversation, job, signal),
          (cause) => ({ kind: 'failed', cause }),
        ),
      )
    } finally {
      this.#printing -= 1
    }
  }

  close(): void {
    this.#parts.close?.()
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#turn.then(work)
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  async #call<Result>(
    signal: AbortSignal,
    dialMs: number,
    talk: (conversation: Conversation) => Promise<Result>,
    noLine: (cause: Cause) => Result,
  ): Promise<Result> {
    const { dial, manners, deadlines } = this.#parts
    const line = await dial(signal, dialMs)
    if (typeof line === 'string') {
      this.#condition = () => ({ reach: 'offline', faults: [] })
      return noLine(signal.aborted ? 'cut-off' : line)
    }
    const conversation = new Conversation(line, manners, deadlines, this.#memory)
    this.#condition = () => conversation.condition
    try {
      return await talk(conversation)
    } finally {
      line.drop()
    }
  }
}

async function printOn(conversation: Conversation, job: Job, signal: AbortSignal): Promise<Outcome> {
  const failed = (cause: Cause): Outcome => ({ kind: 'failed', cause: signal.aborted ? 'cut-off' : cause })
  if (!(await conversation.askStatus())) return failed('offline')
  const trouble = whyNot(conversation.condition)
  if (trouble !== null) return failed(trouble)
  if (!(await conversation.hearOutEarlier())) return failed('offline')
  const changed = whyNot(conversation.condition)
  if (changed !== null) return failed(changed)
  const begun = await job.begin().catch(() => false)
  if (signal.aborted) return failed('cut-off')
  if (!begun) return failed('journal')
  if (!(await conversation.isOpen())) return failed('offline')
  const outcome = await conversation.deliver(job.bytes)
  // After "no answer" it has hung up already; after all else, what is still on its way is to arrive.
  if (outcome.kind === 'printed' || outcome.cause !== 'no-answer') await conversation.hangUp()
  return outcome
}
