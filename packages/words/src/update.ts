import { update as ar } from './ar/update.ts'
import { update as de } from './de/update.ts'
import { update as en } from './en/update.ts'
import { update as es } from './es/update.ts'
import { update as fr } from './fr/update.ts'
import { update as it } from './it/update.ts'
import { update as ja } from './ja/update.ts'
import { update as nl } from './nl/update.ts'
import { update as pt } from './pt/update.ts'
import { update as zh } from './zh/update.ts'
import type { Catalogue } from './say.ts'

export const updateWords = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue<keyof typeof en>
