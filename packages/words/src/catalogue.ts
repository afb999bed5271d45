import { catalogue as ar } from './ar/catalogue.ts'
import { catalogue as de } from './de/catalogue.ts'
import { catalogue as en } from './en/catalogue.ts'
import { catalogue as es } from './es/catalogue.ts'
import { catalogue as fr } from './fr/catalogue.ts'
import { catalogue as it } from './it/catalogue.ts'
import { catalogue as ja } from './ja/catalogue.ts'
import { catalogue as nl } from './nl/catalogue.ts'
import { catalogue as pt } from './pt/catalogue.ts'
import { catalogue as zh } from './zh/catalogue.ts'
import type { Catalogue } from './say.ts'

export const catalogueWords = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue<keyof typeof en>
