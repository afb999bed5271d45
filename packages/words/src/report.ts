import { report as ar } from './ar/report.ts'
import { report as de } from './de/report.ts'
import { report as en } from './en/report.ts'
import { report as es } from './es/report.ts'
import { report as fr } from './fr/report.ts'
import { report as it } from './it/report.ts'
import { report as ja } from './ja/report.ts'
import { report as nl } from './nl/report.ts'
import { report as pt } from './pt/report.ts'
import { report as zh } from './zh/report.ts'
import type { Catalogue } from './say.ts'

export const reportWords = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue<keyof typeof en>
