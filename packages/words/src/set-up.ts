import { setUp as en } from './en/set-up.ts'
import { setUp as pt } from './pt/set-up.ts'
import type { Catalogue } from './say.ts'
import { inEnglish } from './stand-in.ts'

export const setUpWords = { ...inEnglish<Readonly<Record<keyof typeof en, string>>>(en), pt } satisfies Catalogue
