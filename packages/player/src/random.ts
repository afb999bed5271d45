import { createHash } from 'node:crypto'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Chance that repeats: the same seed, the same draws in the same order. */
export interface Random {
  /** From 0 (included) to 1 (excluded). */
  readonly fraction: () => number
  readonly between: (low: number, high: number) => number
  readonly chance: (share: number) => boolean
  /** One of them; undefined when there is none. */
  readonly pick: <T>(items: readonly T[]) => T | undefined
}

/** Each guest and each drink draws from its own seed, so that who comes first changes nobody's mind. */
export function randomOf(...seed: readonly (string | number)[]): Random {
  const source = xoroshiro128plus(createHash('sha256').update(seed.join('/')).digest().readInt32LE())
  const fraction = (): number => uniformFloat64(source)
  return {
    fraction,
    between: (low, high) => low + (high - low) * fraction(),
    chance: (share) => fraction() < share,
    pick: (items) => items[Math.floor(fraction() * items.length)],
  }
}
