import type { FactType } from '@pressobox/domain'
import { z } from 'zod'
import { order, orderExample } from './detail.ts'

export interface Entry {
  /** Goes up when a field goes or means something else; a new field alone does not. */
  readonly version: number
  /** Who listens, besides whoever writes a rule. */
  readonly consumers: readonly Consumer[]
  /** What became of the stand when this is the first event of several: the one that sockets tell. */
  readonly primaryOf: readonly FactType[]
  readonly detail: z.ZodType<Readonly<Record<string, unknown>>>
  readonly example: Readonly<Record<string, unknown>>
}

/** `journey` is the story of an order; `archive` keeps every event. */
export type Consumer = 'console' | 'display' | 'phone' | 'journey' | 'metrics' | 'archive' | 'extensions'

export function entry(
  consumers: readonly Consumer[],
  primaryOf: readonly FactType[],
  shape: z.ZodRawShape,
  example: Readonly<Record<string, unknown>>,
): Entry {
  return { version: 1, consumers, primaryOf, detail: z.strictObject(shape), example }
}

/** An event of an order: what all of those carry, and these fields. */
export function ofOrder(
  consumers: readonly Consumer[],
  primaryOf: readonly FactType[],
  shape: z.ZodRawShape = {},
  example: Readonly<Record<string, unknown>> = {},
): Entry {
  return entry(consumers, primaryOf, { ...order, ...shape }, { ...orderExample, ...example })
}
