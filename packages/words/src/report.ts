import { report as en } from './en/report.ts'
import { report as pt } from './pt/report.ts'
import type { Catalogue } from './say.ts'

export const reportWords = { en, pt } satisfies Catalogue
