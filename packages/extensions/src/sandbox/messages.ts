import { z } from 'zod'

/** What the thread of an extension begins with. */
export const Beginning = z.object({
  code: z.string(),
  name: z.string(),
  /** JSON of `{store, settings}`. */
  given: z.string(),
  bounds: z.object({ memoryBytes: z.number(), stackBytes: z.number(), effectBytes: z.number() }),
  budgetMs: z.number(),
})
export type Beginning = z.infer<typeof Beginning>

export const Call = z.object({ id: z.number(), exported: z.string(), args: z.string(), budgetMs: z.number() })
export type Call = z.infer<typeof Call>

/** Id 0 answers the beginning. */
export const Answer = z.union([
  z.object({ id: z.number(), effects: z.string() }),
  z.object({ id: z.number(), problem: z.string() }),
])
export type Answer = z.infer<typeof Answer>
