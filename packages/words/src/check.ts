import { check as ar } from './ar/check.ts'
import { check as de } from './de/check.ts'
import { check as en } from './en/check.ts'
import { check as es } from './es/check.ts'
import { check as fr } from './fr/check.ts'
import { check as it } from './it/check.ts'
import { check as ja } from './ja/check.ts'
import { check as nl } from './nl/check.ts'
import { check as pt } from './pt/check.ts'
import { check as zh } from './zh/check.ts'
import type { Catalogue } from './say.ts'

export const checkWords = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue
