import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openRecord } from '@pressobox/journal'
import { z } from 'zod'

const Unclean = z.object({ unclean: z.number().int().min(0) })

/** A box that ran for so long with its extensions did not go down because of them. */
const longEnoughMs = 5 * 60_000
const mostUnclean = 2

/** How often the box went down shortly after it had started its extensions. */
export interface Starts {
  readonly tooMany: boolean
  /** Extensions start now. */
  readonly begun: () => Promise<void>
  /** The box stops as it should. */
  readonly ended: () => Promise<void>
}

export async function openStarts(folder: string): Promise<Starts> {
  await mkdir(folder, { recursive: true })
  const record = await openRecord(join(folder, 'starts'), (json) => Unclean.safeParse(json).data ?? null, {
    unclean: 0,
  })
  const { unclean } = record.get()
  const tooMany = unclean >= mostUnclean
  let timer: NodeJS.Timeout | null = null
  const forget = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (record.get().unclean !== 0) await record.set({ unclean: 0 })
  }
  return {
    tooMany,
    begun: async () => {
      await record.set({ unclean: tooMany ? 1 : unclean + 1 })
      timer = setTimeout(() => void forget().catch(() => undefined), longEnoughMs)
      timer.unref()
    },
    // A box in safe mode stays there at the next start, until a person says otherwise.
    ended: async () => {
      if (timer !== null) await forget()
    },
  }
}
