import type { JsonRecord } from '@pressobox/journal'
import { z } from 'zod'

/** How far a consumer is, and in which journal. */
export const Position = z.object({ epoch: z.string(), seq: z.number().int().min(0) })
export type Position = Readonly<z.infer<typeof Position>>

const everyMs = 1000

/**
 * Saves a position at most once a second: what came since is delivered again after a crash. Without a record it saves
 * nothing: its consumer does.
 */
export class PositionKeeper {
  #record: JsonRecord<Position | null> | null
  #complain: (error: unknown) => void
  #timer: NodeJS.Timeout | null = null
  #latest: Position
  #closed = false

  constructor(record: JsonRecord<Position | null> | null, first: Position, complain: (error: unknown) => void) {
    this.#record = record
    this.#latest = first
    this.#complain = complain
  }

  get seq(): number {
    return this.#latest.seq
  }

  moveTo(seq: number): void {
    if (this.#closed) return
    this.#latest = { ...this.#latest, seq }
    if (this.#record !== null) this.#timer ??= setTimeout(() => void this.save(), everyMs)
  }

  async save(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#record === null) return
    const known = this.#record.get()
    if (known?.seq === this.#latest.seq && known.epoch === this.#latest.epoch) return
    await this.#record.set(this.#latest).catch(this.#complain)
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.save()
  }
}
