import { problems as ar } from './ar/problems.ts'
import { problems as de } from './de/problems.ts'
import { problems as en } from './en/problems.ts'
import { problems as es } from './es/problems.ts'
import { problems as fr } from './fr/problems.ts'
import { problems as it } from './it/problems.ts'
import { problems as ja } from './ja/problems.ts'
import { problems as nl } from './nl/problems.ts'
import { problems as pt } from './pt/problems.ts'
import { problems as zh } from './zh/problems.ts'
import type { Catalogue } from './say.ts'

export type { ProblemKey } from './en/problems.ts'
export const problems = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue
