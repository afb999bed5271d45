import { running as ar } from './ar/running.ts'
import { running as de } from './de/running.ts'
import { running as en } from './en/running.ts'
import { running as es } from './es/running.ts'
import { running as fr } from './fr/running.ts'
import { running as it } from './it/running.ts'
import { running as ja } from './ja/running.ts'
import { running as nl } from './nl/running.ts'
import { running as pt } from './pt/running.ts'
import { running as zh } from './zh/running.ts'
import type { Catalogue } from './say.ts'

export const runningWords = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue<keyof typeof en>
