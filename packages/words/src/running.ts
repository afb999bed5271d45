import { running as en } from './en/running.ts'
import { running as pt } from './pt/running.ts'
import type { Catalogue } from './say.ts'
import { inEnglish } from './stand-in.ts'

export const runningWords = { ...inEnglish<Readonly<Record<keyof typeof en, string>>>(en), pt } satisfies Catalogue
