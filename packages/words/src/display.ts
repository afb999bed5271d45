import { display as en } from './en/display.ts'
import { display as pt } from './pt/display.ts'
import type { Catalogue } from './say.ts'

export const display = { en, pt } satisfies Catalogue
