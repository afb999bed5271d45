import { order as en } from './en/order.ts'
import { order as pt } from './pt/order.ts'
import type { Catalogue } from './say.ts'

export type { OrderKey } from './en/order.ts'
export const order = { en, pt } satisfies Catalogue
