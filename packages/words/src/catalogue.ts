import { catalogue as en } from './en/catalogue.ts'
import { catalogue as pt } from './pt/catalogue.ts'
import type { Catalogue } from './say.ts'

export const catalogueWords = { en, pt } satisfies Catalogue
