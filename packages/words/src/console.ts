import { console as ar } from './ar/console.ts'
import { console as de } from './de/console.ts'
import { console as en } from './en/console.ts'
import { console as es } from './es/console.ts'
import { console as fr } from './fr/console.ts'
import { console as it } from './it/console.ts'
import { console as ja } from './ja/console.ts'
import { console as nl } from './nl/console.ts'
import { console as pt } from './pt/console.ts'
import { console as zh } from './zh/console.ts'
import type { Catalogue } from './say.ts'

export const consoleWords = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue<keyof typeof en>
