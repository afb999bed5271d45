import type { Item, RealTimeName } from './item.ts'

const names: ReadonlyMap<number, RealTimeName> = new Map([
  [0x04, 'DLE EOT'],
  [0x05, 'DLE ENQ'],
  [0x14, 'DLE DC4'],
])

/** How many parameters follow; null when the first is none that the reference knows. */
export function realTimeLength(name: RealTimeName, first: number): number | null {
  switch (name) {
    case 'DLE EOT':
      if (first >= 1 && first <= 4) return 1
      return [7, 8, 18].includes(first) ? 2 : null
    case 'DLE ENQ':
      return first <= 2 ? 1 : null
    case 'DLE DC4':
      return (
        new Map([
          [1, 3],
          [2, 3],
          [3, 6],
          [7, 2],
          [8, 8],
        ]).get(first) ?? null
      )
  }
}

/**
 * Finds real-time commands byte by byte, in whatever they stand: a printer obeys them when it receives them, long before it
 * gets to the command whose data they may be part of.
 */
export function realTimeScanner(): (byte: number, at: number) => (Item & { kind: 'real-time' }) | null {
  let held: number[] = []
  return (byte, at) => {
    if (held.length === 0 || (held.length === 1 && !names.has(byte))) {
      if (held.length > 0 || byte === 0x10) held = byte === 0x10 ? [byte] : []
      return null
    }
    held.push(byte)
    const name = names.get(held[1] ?? 0)
    const [first, ...more] = held.slice(2)
    if (name === undefined || first === undefined) return null
    const length = realTimeLength(name, first)
    if (length === null) {
      held = byte === 0x10 ? [byte] : []
      return null
    }
    if (more.length + 1 < length) return null
    held = []
    return { kind: 'real-time', at: at - 1 - length, name, args: [first, ...more] }
  }
}

export { names as realTimeNames }
