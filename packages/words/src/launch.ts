import { launch as en } from './en/launch.ts'
import { launch as pt } from './pt/launch.ts'
import type { Catalogue } from './say.ts'
import { inEnglish } from './stand-in.ts'

export const launchWords = { ...inEnglish<Readonly<Record<keyof typeof en, string>>>(en), pt } satisfies Catalogue
