import { extensions as en } from './en/extensions.ts'
import { extensions as pt } from './pt/extensions.ts'
import type { Catalogue } from './say.ts'
import { inEnglish } from './stand-in.ts'

export const extensionWords = { ...inEnglish<Readonly<Record<keyof typeof en, string>>>(en), pt } satisfies Catalogue
