import { console as en } from './en/console.ts'
import { console as pt } from './pt/console.ts'
import type { Catalogue } from './say.ts'
import { inEnglish } from './stand-in.ts'

export const consoleWords = { ...inEnglish<Readonly<Record<keyof typeof en, string>>>(en), pt } satisfies Catalogue
