export interface BackOff {
  readonly firstMs: number
  readonly maxMs: number
}

/**
 * Milliseconds to wait before attempt `attempt` (from 1): doubles up to `maxMs`, then a random half of it is taken off,
 * so that two hundred phones do not come back in the same instant. `random` gives 0 to 1.
 */
export const backOffMs = (attempt: number, { firstMs, maxMs }: BackOff, random: number): number => {
  const full = Math.min(maxMs, firstMs * 2 ** Math.max(0, attempt - 1))
  return Math.round(full * (1 - random / 2))
}
