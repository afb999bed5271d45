import { lastEdge, nextOpening } from '@pressobox/domain'
import type { Stand } from '@pressobox/stand'

const everyMs = 2000

export interface KeptHours {
  /** When the stand opens next by itself, wall clock in ms; null where it does not. */
  readonly opensAt: () => number | null
  readonly stop: () => void
}

interface Watched {
  /** Whether the wall clock was set by somebody who knows; asked each time, for it may become so. */
  readonly trusted: () => boolean
  /** The wall clock when the box was last seen running, ms. */
  readonly since: number
  readonly log: (sentence: string, error: unknown) => void
}

/**
 * Opens and closes the stand by the event's hours, each edge as it passes: what staff do between two edges stands. A last
 * order that passed while the box was off still closes; a box that comes up late opens for nobody by itself.
 */
export function keepHours(
  stand: Pick<Stand, 'execute' | 'state' | 'moment'>,
  { trusted, since, log }: Watched,
  often = everyMs,
): KeptHours {
  let looked = since
  let first = true
  const look = (): void => {
    const { wall } = stand.moment()
    const { schedule, timeZone } = stand.state.config
    const edge = trusted() ? lastEdge(schedule, timeZone, looked, wall) : null
    const late = first
    first = false
    looked = wall
    if (edge === null || (late && edge.opens)) return
    const { open, reopensAt } = stand.state
    if (open === edge.opens && reopensAt === null) return
    stand
      .execute({ name: 'open', open: edge.opens, reason: null, minutes: null }, { kind: 'box' })
      .catch((error: unknown) => log('The stand could not be opened or closed by its hours.', error))
  }
  look()
  const timer = setInterval(look, often)
  timer.unref()
  return {
    opensAt: () => {
      const { schedule, timeZone } = stand.state.config
      return trusted() ? nextOpening(schedule, timeZone, stand.moment().wall) : null
    },
    stop: () => clearInterval(timer),
  }
}
