import { percentile } from './load.ts'

/** One line of the table: what was measured, beside the bare limit, and how that stands to the aim. */
export function row(what: string, measured: string, bare: string, aim: string): void {
  console.log(`| ${what.padEnd(50)} | ${measured.padStart(22)} | ${bare.padStart(22)} | ${aim} |`)
}

export interface Median {
  readonly middle: number
  /** `612 (590–640)`: the middle one, and how far apart they were. */
  readonly shown: string
}

export function median(values: readonly number[]): Median {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = percentile(sorted, 0.5)
  const ends = [sorted[0] ?? 0, sorted.at(-1) ?? 0].map((value) => value.toFixed(0))
  return { middle, shown: `${middle.toFixed(0)} (${ends.join('–')})` }
}

export function share(measured: number, limit: number): string {
  return `${((measured / limit) * 100).toFixed(0)} %`
}

/** Times in ms, sorted, as p50 / p99. */
export function show(times: readonly number[]): string {
  return `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.99).toFixed(1)} ms`
}

/** By how much the one is slower than the other, at p50 and p99. */
export function times(measured: readonly number[], limit: readonly number[]): string {
  const at = (part: number): string => (percentile(measured, part) / percentile(limit, part)).toFixed(2)
  return `${at(0.5)} / ${at(0.99)}`
}
