import { BadRule, inside } from './bad-rule.ts'
import { readMatcher, type Matcher } from './matcher.ts'

/** What must all hold, by dotted path; a field holds when any of its matchers does. */
export type Conditions = ReadonlyMap<string, readonly Matcher[]>

const deepest = 100
/** EventBridge's bound on what `$or` may multiply to. */
const mostAlternatives = 1000

/** Names that make an object in `$or` an operator of a field that is called so. */
const reserved: ReadonlySet<string> = new Set([
  'exactly',
  'equals-ignore-case',
  'prefix',
  'suffix',
  'anything-but',
  'exists',
  'wildcard',
  'numeric',
  'cidr',
  'html',
  '=',
  '<',
  '<=',
  '>',
  '>=',
  'regex',
  'not-wildcard',
  'not-equals-ignore-case',
  'date-after',
  'date-on-or-after',
  'date-before',
  'date-on-or-before',
  'in-date-range',
  'ip-address-in-range',
  'ip-address-not-in-range',
])

/**
 * A pattern as alternatives, one of which must hold; throws BadRule. `$or` is multiplied out in the order of the text, and
 * a path that is written again replaces what stood there, as in the Ruler library.
 */
export function readPattern(pattern: unknown): readonly Conditions[] {
  try {
    return new Reader(true).read(pattern)
  } catch (error) {
    if (!(error instanceof BadRule) || error.final) throw error
    // What is no proper `$or` may still be a field of that name.
    try {
      return new Reader(false).read(pattern)
    } catch {
      throw error
    }
  }
}

class Reader {
  #withOr: boolean

  constructor(withOr: boolean) {
    this.#withOr = withOr
  }

  read(pattern: unknown): readonly Conditions[] {
    return this.#object([], pattern, '', false, 0)
  }

  #object(
    before: readonly Conditions[],
    object: unknown,
    path: string,
    inOr: boolean,
    depth: number,
  ): readonly Conditions[] {
    if (depth > deepest) throw new BadRule(path, 'it is nested too deeply', true)
    if (typeof object !== 'object' || object === null || Array.isArray(object))
      throw new BadRule(path, path === '' ? 'it is no object' : 'a field needs a list in square brackets, or an object')
    const entries: [string, unknown][] = Object.entries(object)
    if (entries.length === 0) throw new BadRule(path, 'an empty object matches nothing')
    let alternatives = before
    for (const [name, content] of entries) {
      const here = inside(path, name)
      if (name === '$or' && this.#withOr) alternatives = this.#or(alternatives, content, path, depth)
      else if (inOr && reserved.has(name)) throw new BadRule(here, 'an operator needs a field and a list around it')
      else if (Array.isArray(content)) alternatives = addCondition(alternatives, here, readList(content, here))
      else alternatives = this.#object(alternatives, content, here, inOr, depth + 1)
    }
    return alternatives
  }

  #or(before: readonly Conditions[], content: unknown, path: string, depth: number): readonly Conditions[] {
    const here = inside(path, '$or')
    if (!Array.isArray(content)) throw new BadRule(here, '"$or" needs a list of objects')
    const branches: readonly unknown[] = content
    const alternatives = branches.flatMap((branch) => this.#object(before, branch, path, true, depth + 1))
    if (branches.length < 2) throw new BadRule(here, '"$or" needs at least two objects')
    if (alternatives.length > mostAlternatives)
      throw new BadRule(here, `more than ${String(mostAlternatives)} combinations`, true)
    return alternatives
  }
}

function addCondition(
  alternatives: readonly Conditions[],
  path: string,
  matchers: readonly Matcher[],
): readonly Conditions[] {
  const all: readonly Conditions[] = alternatives.length === 0 ? [new Map()] : alternatives
  return all.map((conditions) => new Map(conditions).set(path, matchers))
}

function readList(list: readonly unknown[], path: string): readonly Matcher[] {
  if (list.length === 0) throw new BadRule(path, 'an empty list matches nothing')
  return list.map((entry) => readMatcher(entry, path))
}
