import { setUp as ar } from './ar/set-up.ts'
import { setUp as de } from './de/set-up.ts'
import { setUp as en } from './en/set-up.ts'
import { setUp as es } from './es/set-up.ts'
import { setUp as fr } from './fr/set-up.ts'
import { setUp as it } from './it/set-up.ts'
import { setUp as ja } from './ja/set-up.ts'
import { setUp as nl } from './nl/set-up.ts'
import { setUp as pt } from './pt/set-up.ts'
import { setUp as zh } from './zh/set-up.ts'
import type { Catalogue } from './say.ts'

export const setUpWords = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue<keyof typeof en>
