import type { Cause, Condition, Outcome } from './printer.ts'

/** What keeps a printer from beginning: nothing of a ticket is sent to it meanwhile. */
export type Trouble = Exclude<Cause, 'no-answer' | 'cut-off' | 'paper-low'>

/** How one printer is, for those who look after it. */
export interface PrinterState {
  readonly name: string
  readonly url: string
  readonly condition: Condition
  /** Null when it can begin. */
  readonly trouble: Trouble | null
  readonly printing: boolean
  readonly waiting: number
}

const unknown: Condition = { reach: 'unknown', faults: [] }

/** The condition that an outcome is proof of; null when it is none. */
export function conditionAfter(outcome: Outcome, before: Condition): Condition | null {
  if (outcome.kind === 'printed')
    return { reach: 'online', faults: before.faults.filter((each) => each === 'paper-low') }
  switch (outcome.cause) {
    case 'paper-out':
    case 'cover-open':
    case 'error':
    case 'takes-no-data':
      return { reach: 'online', faults: [outcome.cause] }
    case 'offline':
    case 'missing':
      return { reach: 'offline', faults: [] }
    case 'no-answer':
    case 'cut-off':
      return before.reach === 'offline' ? unknown : null
    case 'paper-low':
    case 'journal':
    case 'in-use':
      return null
  }
}

/** The first of what it says that keeps it from beginning. */
export function troubleIn(condition: Condition): Trouble | null {
  const fault = condition.faults.find((each) => each !== 'paper-low')
  if (fault !== undefined) return fault
  return condition.reach === 'offline' ? 'offline' : null
}

export function troubleAfter(outcome: Outcome): Trouble | null {
  if (outcome.kind === 'printed') return null
  const { cause } = outcome
  return cause === 'no-answer' || cause === 'cut-off' || cause === 'paper-low' ? null : cause
}
