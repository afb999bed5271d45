import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Bus } from '@pressobox/bus'
import type { RunningStand } from '@pressobox/stand'

interface Parts {
  /** The data folder. */
  readonly data: string
  readonly running: RunningStand
  readonly userId: (device: string) => string
  readonly log: (sentence: string, error: unknown) => void
}

/** The bus of this box: what the stand wrote, for whoever follows it. */
export function openBus({ data, running: { stand, journal }, userId, log }: Parts): Bus {
  return new Bus({
    folder: join(data, 'consumers'),
    epoch: journal.epoch,
    lastSeq: journal.lastSeq,
    async *read(after) {
      for await (const { seq, wall, epoch, fact } of journal.read(after)) yield { seq, wall, epoch, ...fact }
    },
    subscribe: (listener) =>
      stand.subscribe(({ seq, wall, eventId, fact }) => listener({ seq, wall, epoch: journal.epoch, eventId, fact })),
    publishing: (eventId, wall) => ({
      eventId,
      wall,
      userId,
      complain: (problem) => log('An event was not published, for it is not as the catalogue says.', problem),
    }),
    realEvents: () => new Set([stand.state.eventId, ...Object.keys(stand.state.elsewhere)]),
    wait: (ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined),
    log,
  })
}
