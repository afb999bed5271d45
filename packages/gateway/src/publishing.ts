import type { Publishing } from '@pressobox/events'
import type { Keys } from './keys.ts'
import type { GatewayParts } from './ports.ts'

/** Who publishes: its keys stand for people, and its log hears what could not be published. */
export interface Publisher {
  readonly keys: Keys
  readonly parts: Pick<GatewayParts, 'log' | 'journal'>
}

/** How a box publishes what was written at a time of the wall clock (ms). */
export function publishing({ keys, parts }: Publisher, eventId: string, wall: number): Publishing {
  return {
    eventId,
    wall,
    userId: (device) => keys.userId(device),
    complain: (problem) => parts.log('An event was not published, for it is not as the catalogue says.', problem),
  }
}
