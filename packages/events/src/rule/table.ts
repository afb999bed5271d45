import { z } from 'zod'
import { flattenEvent } from './flat-event.ts'
import { compileRule } from './rule.ts'

/** What a rule says of an event. */
export const Verdict = z.enum(['true', 'false', 'invalid'])
export type Verdict = z.infer<typeof Verdict>

/** A table of cases; `from` says where a case comes from. Pattern and event may also be JSON texts. */
export const RuleTable = z.array(
  z
    .object({
      id: z.union([z.string(), z.number()]).transform(String),
      pattern: z.unknown(),
      event: z.unknown(),
      expect: Verdict,
      from: z.string().optional(),
    })
    // An absent pattern would pass for one that is invalid.
    .refine((each) => 'pattern' in each && 'event' in each, { error: 'a case needs a pattern and an event' }),
)
export type RuleTable = Readonly<z.infer<typeof RuleTable>>

export interface TriedCase {
  readonly id: string
  readonly expect: Verdict
  readonly found: Verdict
  /** Why the pattern is no rule; null where it is one. */
  readonly problem: string | null
}

/** Tries every case of a table. `names` are further names of an event's `detail-type`. */
export function tryTable(table: RuleTable, names: (event: object) => readonly string[]): readonly TriedCase[] {
  return table.map(({ id, pattern, event, expect }) => {
    const compiled = compileRule(parsed(pattern))
    if ('problem' in compiled) return { id, expect, found: 'invalid', problem: compiled.problem }
    const read = parsed(event)
    const matches =
      typeof read === 'object' && read !== null && !Array.isArray(read)
        ? compiled.rule.matches(flattenEvent(read, names(read)))
        : false
    return { id, expect, found: matches ? 'true' : 'false', problem: null }
  })
}

function parsed(json: unknown): unknown {
  if (typeof json !== 'string') return json
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}
