import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readFact, writeFact, type Fact } from '@pressobox/domain'
import { openJournal, type Codec } from '@pressobox/journal'
import { Bus } from '../bus.ts'
import type { Told } from '../delivery.ts'

const codec: Codec<Fact> = { encode: writeFact, decode: readFact }

export interface FileBus {
  readonly bus: Bus
  readonly logged: readonly string[]
  /** Writes facts and, once they are on disk, tells of them. */
  readonly tell: (...facts: readonly Fact[]) => Promise<void>
  readonly stop: () => Promise<void>
}

/** A bus over a real journal in a folder. */
export async function openFileBus(folder: string): Promise<FileBus> {
  const journal = await openJournal<Fact>({ folder, codec, segmentBytes: 4096 })
  const listeners = new Set<(told: Told) => void>()
  const logged: string[] = []
  const asTold = (seq: number, wall: number, fact: Fact): Told => ({
    seq,
    wall,
    epoch: journal.epoch,
    eventId: 'ABC',
    fact,
  })
  const bus = new Bus({
    folder: join(folder, 'consumers'),
    epoch: journal.epoch,
    lastSeq: journal.lastSeq,
    async *read(after) {
      for await (const { seq, wall, fact } of journal.read(after)) yield asTold(seq, wall, fact)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    publishing: (eventId, wall) => ({
      eventId,
      wall,
      userId: (device) => `hash-of-${device}`,
      complain: (problem) => logged.push(problem),
    }),
    realEvents: () => new Set(['ABC']),
    wait: (ms, signal) => pause(Math.min(ms, 20), undefined, { signal }).catch(() => undefined),
    log: (sentence, error) => logged.push(`${sentence} ${String(error)}`),
  })
  const tell = async (...facts: readonly Fact[]): Promise<void> => {
    const { firstSeq, durable } = journal.append(facts, { at: 1, wall: 1_795_528_980_000 })
    await durable
    for (const [index, fact] of facts.entries())
      for (const listener of listeners) listener(asTold(firstSeq + index, 1_795_528_980_000, fact))
  }
  return {
    bus,
    logged,
    tell,
    stop: async () => {
      await bus.stop()
      await journal.close()
    },
  }
}
