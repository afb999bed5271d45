import type { Cause, Condition, Fault } from '../printer.ts'

/** What a printer has said of itself; null where it has said nothing. */
export interface Known {
  readonly offline: boolean
  readonly coverOpen: boolean
  readonly paperOut: boolean
  readonly paperLow: boolean
  readonly error: boolean
}

export type RealTimeQuestion = 1 | 2 | 3 | 4

const fine: Known = { offline: false, coverOpen: false, paperOut: false, paperLow: false, error: false }
const has = (byte: number, bits: number): boolean => (byte & bits) !== 0

/** DLE EOT n: 1 printer, 2 why it is offline, 3 errors, 4 paper. */
export function withRealTime(known: Known | null, n: RealTimeQuestion, byte: number): Known {
  const before = known ?? fine
  switch (n) {
    case 1:
      return { ...before, offline: has(byte, 0x08) }
    case 2:
      return { ...before, coverOpen: has(byte, 0x04), paperOut: has(byte, 0x20), error: has(byte, 0x40) }
    case 3:
      return { ...before, error: has(byte, 0x6c) }
    case 4:
      return { ...before, paperLow: has(byte, 0x0c), paperOut: has(byte, 0x60) }
  }
}

/** ASB says all of it at once. */
export function fromAsb([first, second, third]: readonly [number, number, number, number]): Known {
  return {
    offline: has(first, 0x08),
    coverOpen: has(first, 0x20),
    error: has(second, 0x6c),
    paperLow: has(third, 0x03),
    paperOut: has(third, 0x0c),
  }
}

/** GS r 1: the paper sensors. */
export function withPaper(known: Known | null, byte: number): Known {
  return { ...(known ?? fine), paperLow: has(byte, 0x03), paperOut: has(byte, 0x0c) }
}

export function conditionOf(known: Known | null): Condition {
  if (known === null) return { reach: 'unknown', faults: [] }
  const faults: Fault[] = []
  if (known.coverOpen) faults.push('cover-open')
  if (known.paperOut) faults.push('paper-out')
  if (known.error) faults.push('error')
  if (known.paperLow && !known.paperOut) faults.push('paper-low')
  return { reach: known.offline ? 'offline' : 'online', faults }
}

/** The fault that keeps paper from coming out; null when there is none that the printer names. */
export function stoppingFault({ faults }: Condition): Fault | null {
  return faults.find((fault) => fault !== 'paper-low') ?? null
}

/** Why a job must not begin; null when it may, which it also may where nothing is known. */
export function whyNot(condition: Condition): Cause | null {
  return stoppingFault(condition) ?? (condition.reach === 'offline' ? 'offline' : null)
}
