import type { Fact, State } from '@pressobox/domain'
import type { Stamp } from '@pressobox/journal'
import type { Recorded } from './record.ts'

/** A fact that is on disk, and the stand as it is with it. */
export interface Publication extends Stamp {
  readonly seq: number
  readonly eventId: string
  readonly fact: Fact
  readonly state: State
}

/** A fact that is on its way to disk, and the stand as it will be with it. */
export interface Promised {
  readonly recorded: Recorded
  readonly state: State
}
