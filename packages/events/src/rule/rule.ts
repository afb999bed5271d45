import { BadRule } from './bad-rule.ts'
import { together, type FlatEvent, type Places } from './flat-event.ts'
import { holds, type Matcher } from './matcher.ts'
import { readPattern } from './pattern.ts'

/** An EventBridge event pattern, compiled once for any number of events. */
export interface Rule {
  readonly matches: (event: FlatEvent) => boolean
}

export type CompiledRule = { readonly rule: Rule } | { /** A sentence that names the path. */ readonly problem: string }

/** Compiles an event pattern (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html). */
export function compileRule(pattern: unknown): CompiledRule {
  try {
    const alternatives = readPattern(pattern).map((conditions) =>
      // The order in which the Ruler library walks: it decides what "in the same element" means for `exists: false`.
      [...conditions].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
    return { rule: { matches: (event) => alternatives.some((steps) => walk(steps, 0, event, [])) } }
  } catch (error) {
    if (error instanceof BadRule) return { problem: error.message }
    throw error
  }
}

type Step = readonly [path: string, matchers: readonly Matcher[]]

/** All conditions from `index` on hold, and no two of them in different elements of one array. */
function walk(steps: readonly Step[], index: number, event: FlatEvent, places: Places): boolean {
  const step = steps[index]
  if (step === undefined) return true
  const [path, matchers] = step
  const fields = event.get(path) ?? []
  if (
    matchers.some(({ kind }) => kind === 'absent') &&
    fields.every((field) => together(places, field.places) === null) &&
    walk(steps, index + 1, event, places)
  )
    return true
  return fields.some((field) => {
    const next = together(places, field.places)
    return next !== null && matchers.some((matcher) => holds(matcher, field)) && walk(steps, index + 1, event, next)
  })
}
