import { report as en } from './en/report.ts'
import { report as pt } from './pt/report.ts'
import type { Catalogue } from './say.ts'
import { inEnglish } from './stand-in.ts'

export const reportWords = { ...inEnglish<Readonly<Record<keyof typeof en, string>>>(en), pt } satisfies Catalogue
