import { poster as ar } from './ar/poster.ts'
import { poster as de } from './de/poster.ts'
import { poster as en } from './en/poster.ts'
import { poster as es } from './es/poster.ts'
import { poster as fr } from './fr/poster.ts'
import { poster as it } from './it/poster.ts'
import { poster as ja } from './ja/poster.ts'
import { poster as nl } from './nl/poster.ts'
import { poster as pt } from './pt/poster.ts'
import { poster as zh } from './zh/poster.ts'
import type { Catalogue } from './say.ts'

export const posterWords = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue<keyof typeof en>
