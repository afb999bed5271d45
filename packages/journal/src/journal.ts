import type { Raw, Stamp } from './line.ts'
import type { Position } from './segment.ts'

export interface Entry<T> extends Stamp {
  readonly seq: number
  /** Of the journal when the line was written: a restored one has another from then on. */
  readonly epoch: string
  readonly fact: T
}

export interface Appended {
  readonly firstSeq: number
  /** Resolves with the places of the lines when they are on disk; rejects with JournalUnavailable. */
  readonly durable: Promise<readonly Position[]>
}

/** An append-only log. It knows batches, not what they mean. */
export interface Journal<T> {
  /** Of all that is written from now on. */
  readonly epoch: string
  /** The last one on disk; 0 when there is none. */
  readonly lastSeq: () => number
  /** What recovery put aside at opening, as a file; null when all was whole. */
  readonly setAside: { readonly file: string; readonly bytes: number } | null
  /** Facts of one command are one atomic batch. Many batches share one fsync. */
  readonly append: (facts: readonly T[], stamp: Stamp) => Appended
  /** Resolves when all that was appended so far is on disk; rejects when it is not. */
  readonly settled: () => Promise<void>
  /** False after a failed write, until one succeeds again. */
  readonly healthy: () => boolean
  /** What is on disk after a seq, oldest first; of one chapter only, or of all; facts of these types only, or all. */
  readonly read: (after: number, chapter?: string, types?: ReadonlySet<string>) => AsyncIterable<Entry<T>>
  /** From the line at a place to the one at another, or to the last that is on disk now. */
  readonly span: (from: Position, to: Position | null) => AsyncIterable<Entry<T>>
  readonly entryAt: (position: Position) => Entry<T>
  /** Places of lines with a key, oldest first. Rarely one of another key: look at the line. */
  readonly find: (key: string) => readonly Position[]
  readonly last: () => Entry<T> | null
  /** Rewrites the archived segments that were not yet, one after the other, while the journal goes on; says how many. No line may become longer. */
  readonly bare: (rewrite: (raw: Raw) => Raw) => Promise<number>
  readonly close: () => Promise<void>
}
