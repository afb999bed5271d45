import { BadRule } from './bad-rule.ts'

/** EventBridge compares numbers from -5.0e9 to +5.0e9, both included. */
const most = 5e9

export function inRange(value: number): boolean {
  return Math.abs(value) <= most
}

type Compare = (value: number) => boolean

const single: Readonly<Record<string, (bound: number) => Compare>> = {
  '=': (bound) => (value) => value === bound,
  '<': (bound) => (value) => value < bound,
  '<=': (bound) => (value) => value <= bound,
  '>': (bound) => (value) => value > bound,
  '>=': (bound) => (value) => value >= bound,
}

/** Reads the operand of `numeric`: one comparison, or a lower bound (`>`, `>=`) and then an upper one (`<`, `<=`). */
export function readNumeric(operand: unknown, path: string): Compare {
  if (!Array.isArray(operand)) throw new BadRule(path, '"numeric" needs an array, as [">", 0, "<=", 5]')
  const terms: readonly unknown[] = operand
  const [first, low, second, high] = terms
  const lower = comparison(first, low, path)
  if (terms.length === 2) return lower.compare
  if (!lower.sign.startsWith('>') || terms.length > 4)
    throw new BadRule(path, '"numeric" takes one comparison, or a lower bound and then an upper one')
  const upper = comparison(second, high, path)
  if (!upper.sign.startsWith('<')) throw new BadRule(path, '"numeric" needs < or <= for the upper bound')
  if (lower.bound >= upper.bound) throw new BadRule(path, '"numeric" has a lower bound that is not under the upper one')
  return (value) => lower.compare(value) && upper.compare(value)
}

function comparison(sign: unknown, bound: unknown, path: string): { sign: string; bound: number; compare: Compare } {
  const make = typeof sign === 'string' && Object.hasOwn(single, sign) ? single[sign] : undefined
  if (typeof sign !== 'string' || make === undefined)
    throw new BadRule(path, `"numeric" knows =, <, <=, > and >=, not ${JSON.stringify(sign) ?? 'nothing'}`)
  if (typeof bound !== 'number') throw new BadRule(path, `"numeric" needs a number after ${sign}`)
  if (!inRange(bound)) throw new BadRule(path, '"numeric" takes numbers from -5.0e9 to 5.0e9')
  return { sign, bound, compare: make(bound) }
}
