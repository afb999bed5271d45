import { display as ar } from './ar/display.ts'
import { display as de } from './de/display.ts'
import { display as en } from './en/display.ts'
import { display as es } from './es/display.ts'
import { display as fr } from './fr/display.ts'
import { display as it } from './it/display.ts'
import { display as ja } from './ja/display.ts'
import { display as nl } from './nl/display.ts'
import { display as pt } from './pt/display.ts'
import { display as zh } from './zh/display.ts'
import type { Catalogue } from './say.ts'

export const display = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue
