import { events as en } from './en/events.ts'
import { events as pt } from './pt/events.ts'
import type { Catalogue } from './say.ts'

export const eventWords = { en, pt } satisfies Catalogue
