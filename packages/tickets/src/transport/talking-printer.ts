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
  /** Opens a line to it; why not, as a code, when there is none. */
  readonly dial: (signal: AbortSignal) => Promise<Line | Cause>
}

/** A printer that is talked to over a line. It takes one caller at a time, so while it prints its status is what it last said. */
export function talkingPrinter(parts: TalkingParts): Printer {
  // A printer that we have not talked to may still owe an answer to whoever had it before.
  const memory: Memory = { owed: 1, answers: false, hangsUp: true }
  let turn: Promise<unknown> = Promise.resolve()
  let printing = 0
  let live: () => Condition = () => conditionOf(null)

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  async function call<Result>(
    signal: AbortSignal,
    talk: (conversation: Conversation) => Promise<Result>,
    noLine: (cause: Cause) => Result,
  ): Promise<Result> {
    const line = await parts.dial(signal)
    if (typeof line === 'string') {
      const condition = { ...conditionOf(null), reach: 'offline' } as const
      live = () => condition
      return noLine(signal.aborted ? 'cut-off' : line)
    }
    const conversation = new Conversation(line, parts.manners, parts.deadlines, memory)
    live = () => conversation.condition
    try {
      return await talk(conversation)
    } finally {
      line.drop()
      const last = conversation.condition
      live = () => last
    }
  }

  return {
    name: parts.name,
    url: parts.url,
    status: (signal) => {
      if (printing > 0) return Promise.resolve(live())
      const ask = async (conversation: Conversation): Promise<Condition> => {
        if (await conversation.askStatus()) await conversation.hangUp()
        return conversation.condition
      }
      return inTurn(() => call(signal, ask, () => live()))
    },
    print: async (job, signal) => {
      printing += 1
      const outcome = inTurn(() =>
        call<Outcome>(
          signal,
          (conversation) => printOn(conversation, job, signal),
          (cause) => ({ kind: 'failed', cause }),
        ),
      )
      return outcome.finally(() => {
        printing -= 1
      })
    },
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
