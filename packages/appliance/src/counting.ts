import { join } from 'node:path'
import type { Bus } from '@pressobox/bus'
import { Kept, Tally } from '@pressobox/figures'
import { openRecord } from '@pressobox/journal'

interface Parts {
  readonly bus: Bus
  /** The data folder. */
  readonly data: string
  /** Of the journal: figures of another one are worth nothing. */
  readonly epoch: string
  readonly lastSeq: () => number
  readonly log: (sentence: string, error: unknown) => void
}

const saveEveryMs = 5000
/** Facts: so many at most are counted again after a power cut in a rush. */
const saveEvery = 2000

/**
 * The figures of this box: a consumer of the bus like any other. What was counted is kept together with the seq that it
 * reaches, so that an event that comes again is not counted again, and a box that was off catches up.
 */
export async function startCounting({ bus, data, epoch, lastSeq, log }: Parts) {
  const parse = (json: unknown): Kept | null => Kept.safeParse(json).data ?? null
  const record = await openRecord<Kept | null>(join(data, 'figures.json'), parse, null)
  const kept = record.get()
  const usable = kept !== null && kept.epoch === epoch && kept.seq <= lastSeq() ? kept : null
  const tally = new Tally(usable ?? undefined)
  const reached = { seq: usable?.seq ?? 0, saved: usable?.seq ?? 0 }
  const save = async (): Promise<void> => {
    if (reached.seq === reached.saved) return
    reached.saved = reached.seq
    await record.set({ epoch, seq: reached.seq, ...tally.kept() })
  }
  const saveSoon = (): void => {
    save().catch((error: unknown) =>
      log('The figures could not be saved; they are counted again at the next start.', error),
    )
  }
  const subscription = await bus.subscribe({
    name: 'figures',
    rules: 'all',
    start: { after: reached.seq },
    rehearsals: false,
    handle: ({ seq, type, wall: at, detail }) => {
      if (seq === null || seq < reached.seq) return
      tally.count({ type, at, detail })
      reached.seq = seq
      if (seq - reached.saved >= saveEvery) saveSoon()
    },
  })
  const timer = setInterval(saveSoon, saveEveryMs)
  timer.unref()
  return {
    tally,
    stop: async () => {
      clearInterval(timer)
      await subscription.stop()
      await save()
    },
  }
}
