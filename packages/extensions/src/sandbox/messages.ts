import { z } from 'zod'

/** What the thread of an extension begins with. The box itself sends it, so that the thread checks nothing and loads little. */
export interface Beginning {
  readonly code: string
  readonly name: string
  /** JSON of `{store, settings}`. */
  readonly given: string
  readonly bounds: Bounds
  readonly budgetMs: number
}

/** Bounds of one extension and of one call. */
export interface Bounds {
  readonly memoryBytes: number
  readonly stackBytes: number
  readonly effectBytes: number
}

export interface Call {
  readonly id: number
  readonly exported: string
  /** JSON. */
  readonly args: string
  readonly budgetMs: number
}

/** What comes out of the thread. Id 0 answers the beginning. */
export const Answer = z.union([
  z.object({ id: z.number(), effects: z.string() }),
  z.object({ id: z.number(), problem: z.string() }),
])
export type Answer = z.infer<typeof Answer>
