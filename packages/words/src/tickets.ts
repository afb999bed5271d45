import { tickets as ar } from './ar/tickets.ts'
import { tickets as de } from './de/tickets.ts'
import { tickets as en } from './en/tickets.ts'
import { tickets as es } from './es/tickets.ts'
import { tickets as fr } from './fr/tickets.ts'
import { tickets as it } from './it/tickets.ts'
import { tickets as ja } from './ja/tickets.ts'
import { tickets as nl } from './nl/tickets.ts'
import { tickets as pt } from './pt/tickets.ts'
import { tickets as zh } from './zh/tickets.ts'
import type { Catalogue } from './say.ts'

export const tickets = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue
