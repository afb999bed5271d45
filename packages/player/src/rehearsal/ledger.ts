import type { Noticed, Told } from '../witness.ts'

export interface Entry extends Told {
  /** When the answer came, ms of the machine. */
  readonly at: number
}

/** All that robots were told, and what they were refused. */
export interface Ledger {
  readonly told: readonly Entry[]
  readonly arrived: number
  /** Of those, the guests who are still there. */
  readonly inside: number
  /** Guests who went away without an order. */
  readonly left: number
  /** By code. */
  readonly refused: Readonly<Record<string, number>>
}

/** Keeps a ledger: its hand to write with, and its pages to read. */
export function openLedger(): { readonly note: (noticed: Noticed) => void; readonly read: () => Ledger } {
  const told: Entry[] = []
  const refused: Record<string, number> = {}
  let [arrived, inside, left] = [0, 0, 0]
  return {
    read: () => ({ told, arrived, inside, left, refused }),
    note: (noticed) => {
      switch (noticed.kind) {
        case 'told':
          told.push({ ...noticed.told, at: performance.now() })
          break
        case 'refused':
          refused[noticed.code] = (refused[noticed.code] ?? 0) + 1
          break
        case 'arrived':
          arrived += 1
          inside += 1
          break
        case 'went':
          inside -= 1
          break
        case 'left':
          left += 1
          break
      }
    },
  }
}
