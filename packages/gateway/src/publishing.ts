import type { Publishing } from '@pressobox/events'
import type { House } from './ask.ts'

/** How this box publishes what was written at a time of the wall clock (ms). */
export function publishing({ keys, parts }: House, eventId: string, wall: number): Publishing {
  return {
    eventId,
    wall,
    userId: (device) => keys.userId(device),
    complain: (problem) => parts.log('An event was not published, for it is not as the catalogue says.', problem),
  }
}
