import { tickets as en } from './en/tickets.ts'
import { tickets as pt } from './pt/tickets.ts'
import type { Catalogue } from './say.ts'

export const tickets = { en, pt } satisfies Catalogue
