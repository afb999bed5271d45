import { events as en } from './en/events.ts'
import { events as pt } from './pt/events.ts'
import type { Catalogue } from './say.ts'
import { inEnglish } from './stand-in.ts'

export const eventWords = { ...inEnglish<Readonly<Record<keyof typeof en, string>>>(en), pt } satisfies Catalogue
