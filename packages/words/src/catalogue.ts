import { catalogue as en } from './en/catalogue.ts'
import { catalogue as pt } from './pt/catalogue.ts'
import type { Catalogue } from './say.ts'
import { inEnglish } from './stand-in.ts'

export const catalogueWords = { ...inEnglish<Readonly<Record<keyof typeof en, string>>>(en), pt } satisfies Catalogue
