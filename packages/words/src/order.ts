import { order as ar } from './ar/order.ts'
import { order as de } from './de/order.ts'
import { order as en } from './en/order.ts'
import { order as es } from './es/order.ts'
import { order as fr } from './fr/order.ts'
import { order as it } from './it/order.ts'
import { order as ja } from './ja/order.ts'
import { order as nl } from './nl/order.ts'
import { order as pt } from './pt/order.ts'
import { order as zh } from './zh/order.ts'
import type { Catalogue } from './say.ts'

export type { OrderKey } from './en/order.ts'
export const order = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue
