import { network as en } from './en/network.ts'
import { network as pt } from './pt/network.ts'
import type { Catalogue } from './say.ts'
import { inEnglish } from './stand-in.ts'

export const networkWords = { ...inEnglish<Readonly<Record<keyof typeof en, string>>>(en), pt } satisfies Catalogue
