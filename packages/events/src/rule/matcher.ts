import { readAddress, readBlock } from './address.ts'
import { BadRule } from './bad-rule.ts'
import type { Field, Leaf } from './flat-event.ts'
import { inRange, readNumeric } from './numeric.ts'
import { fitsWildcard, readWildcard } from './wildcard.ts'

/** One entry of a field's list in a pattern. */
export type Matcher =
  /** Holds when any name of the value is accepted. */
  | { readonly kind: 'value'; readonly accepts: (value: Leaf) => boolean }
  /** Holds when no name of the value is among what is excluded. */
  | { readonly kind: 'anything-but'; readonly excludes: (value: Leaf) => boolean }
  | { readonly kind: 'exists' }
  | { readonly kind: 'absent' }

export function holds(matcher: Matcher, { value, also }: Field): boolean {
  switch (matcher.kind) {
    case 'value':
      return matcher.accepts(value) || also.some(matcher.accepts)
    case 'anything-but':
      return !matcher.excludes(value) && !also.some(matcher.excludes)
    case 'exists':
      return true
    case 'absent':
      return false
  }
}

/** Reads one entry: a plain value, or an object with one operator. */
export function readMatcher(entry: unknown, path: string): Matcher {
  if (typeof entry === 'string') return value(sameText(entry))
  if (typeof entry === 'number' || typeof entry === 'boolean' || entry === null) return value((leaf) => leaf === entry)
  if (typeof entry !== 'object' || Array.isArray(entry))
    throw new BadRule(path, 'a list holds strings, numbers, true, false, null and objects with an operator')
  const [name, operand] = onlyEntry(entry, 'an operator', path)
  const read = Object.hasOwn(operators, name) ? operators[name] : undefined
  if (read === undefined) throw new BadRule(path, `${JSON.stringify(name)} is no operator`)
  return read(operand, path)
}

function value(accepts: (leaf: Leaf) => boolean): Matcher {
  return { kind: 'value', accepts }
}

function text(accepts: (text: string) => boolean): (leaf: Leaf) => boolean {
  return (leaf) => typeof leaf === 'string' && accepts(leaf)
}

/** The same address in another spelling is the same (`::1`, `0:0:0:0:0:0:0:1`). */
function sameText(wanted: string): (leaf: Leaf) => boolean {
  const address = readAddress(wanted)
  if (address === null) return (leaf) => leaf === wanted
  return text((leaf) => {
    const found = readAddress(leaf)
    return found !== null && found.bits === address.bits && found.value === address.value
  })
}

const operators: Readonly<Record<string, (operand: unknown, path: string) => Matcher>> = {
  exactly: (operand, path) => value(sameText(words('exactly', operand, path))),
  prefix: (operand, path) => value(affix('prefix', operand, path)),
  suffix: (operand, path) => value(affix('suffix', operand, path)),
  'equals-ignore-case': (operand, path) => value(text(sameLetters(words('equals-ignore-case', operand, path)))),
  wildcard: (operand, path) => {
    const pieces = readWildcard(words('wildcard', operand, path), path)
    return value(text((leaf) => fitsWildcard(pieces, leaf)))
  },
  cidr: (operand, path) => value(text(readBlock(words('cidr', operand, path), path))),
  numeric: (operand, path) => {
    const compare = readNumeric(operand, path)
    return value((leaf) => typeof leaf === 'number' && inRange(leaf) && compare(leaf))
  },
  exists: (operand, path) => {
    if (typeof operand !== 'boolean') throw new BadRule(path, '"exists" needs true or false')
    return operand ? { kind: 'exists' } : { kind: 'absent' }
  },
  'anything-but': (operand, path) => ({ kind: 'anything-but', excludes: readExcluded(operand, path) }),
}

function words(name: string, operand: unknown, path: string): string {
  if (typeof operand !== 'string') throw new BadRule(path, `"${name}" needs a string`)
  return operand
}

function onlyEntry(object: object, what: string, path: string): [string, unknown] {
  const entries: [string, unknown][] = Object.entries(object)
  const [first] = entries
  if (first === undefined) throw new BadRule(path, `an object without ${what}`)
  if (entries.length > 1) throw new BadRule(path, `an object with more than ${what}`)
  return first
}

function sameLetters(wanted: string): (text: string) => boolean {
  const lower = wanted.toLowerCase()
  return (found) => found.toLowerCase() === lower
}

function affix(name: 'prefix' | 'suffix', operand: unknown, path: string): (leaf: Leaf) => boolean {
  const fits = (found: string, wanted: string): boolean =>
    name === 'prefix' ? found.startsWith(wanted) : found.endsWith(wanted)
  if (typeof operand !== 'object' || operand === null || Array.isArray(operand)) {
    const wanted = words(name, operand, path)
    return text((leaf) => fits(leaf, wanted))
  }
  const [inner, letters] = onlyEntry(operand, 'an operator', path)
  if (inner !== 'equals-ignore-case')
    throw new BadRule(path, `"${name}" takes a string or "equals-ignore-case", not ${JSON.stringify(inner)}`)
  const lower = words(inner, letters, path).toLowerCase()
  return text((leaf) => fits(leaf.toLowerCase(), lower))
}

/** What `anything-but` excludes: a value or a list of one kind, or an operator with one string or a list of them. */
function readExcluded(operand: unknown, path: string): (leaf: Leaf) => boolean {
  if (typeof operand === 'object' && operand !== null && !Array.isArray(operand)) {
    const [name, inner] = onlyEntry(operand, 'an operator', path)
    const read = Object.hasOwn(excluding, name) ? excluding[name] : undefined
    if (read === undefined) throw new BadRule(path, `"anything-but" takes no ${JSON.stringify(name)}`)
    const excluded = listed(inner, path).map((each) => read(words(`anything-but ${name}`, each, path), path))
    return text((leaf) => excluded.some((fits) => fits(leaf)))
  }
  const values = listed(operand, path)
  const allWords = values.every((each) => typeof each === 'string')
  if (!allWords && !values.every((each) => typeof each === 'number'))
    throw new BadRule(path, '"anything-but" needs strings or numbers, and not both')
  if (!values.every((each) => typeof each !== 'number' || inRange(each)))
    throw new BadRule(path, '"anything-but" takes numbers from -5.0e9 to 5.0e9')
  const excluded = new Set<unknown>(values)
  return (leaf) => excluded.has(leaf)
}

function listed(operand: unknown, path: string): readonly unknown[] {
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [operand]
  if (values.length === 0) throw new BadRule(path, '"anything-but" has an empty list')
  return values
}

const excluding: Readonly<Record<string, (wanted: string, path: string) => (text: string) => boolean>> = {
  prefix: (wanted, path) => {
    if (wanted === '') throw new BadRule(path, '"anything-but prefix" must not be empty')
    return (found) => found.startsWith(wanted)
  },
  suffix: (wanted, path) => {
    if (wanted === '') throw new BadRule(path, '"anything-but suffix" must not be empty')
    return (found) => found.endsWith(wanted)
  },
  'equals-ignore-case': sameLetters,
  wildcard: (wanted, path) => {
    const pieces = readWildcard(wanted, path)
    return (found) => fitsWildcard(pieces, found)
  },
}
