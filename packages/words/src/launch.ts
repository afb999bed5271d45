import { launch as en } from './en/launch.ts'
import { launch as pt } from './pt/launch.ts'
import type { Catalogue } from './say.ts'

export const launchWords = { en, pt } satisfies Catalogue
