import { numbers as ar } from './ar/numbers.ts'
import { numbers as de } from './de/numbers.ts'
import { numbers as en } from './en/numbers.ts'
import { numbers as es } from './es/numbers.ts'
import { numbers as fr } from './fr/numbers.ts'
import { numbers as it } from './it/numbers.ts'
import { numbers as ja } from './ja/numbers.ts'
import { numbers as nl } from './nl/numbers.ts'
import { numbers as pt } from './pt/numbers.ts'
import { numbers as zh } from './zh/numbers.ts'
import type { Catalogue } from './say.ts'

export const numbersWords = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue<keyof typeof en>
