import { console as en } from './en/console.ts'
import { console as pt } from './pt/console.ts'
import type { Catalogue } from './say.ts'

export const consoleWords = { en, pt } satisfies Catalogue
