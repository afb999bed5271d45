import { numbers as en } from './en/numbers.ts'
import { numbers as pt } from './pt/numbers.ts'
import type { Catalogue } from './say.ts'
import { inEnglish } from './stand-in.ts'

export const numbersWords = { ...inEnglish<Readonly<Record<keyof typeof en, string>>>(en), pt } satisfies Catalogue
