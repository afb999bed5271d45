import { extensions as en } from './en/extensions.ts'
import { extensions as pt } from './pt/extensions.ts'
import type { Catalogue } from './say.ts'

export const extensionWords = { en, pt } satisfies Catalogue
