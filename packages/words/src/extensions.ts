import { extensions as ar } from './ar/extensions.ts'
import { extensions as de } from './de/extensions.ts'
import { extensions as en } from './en/extensions.ts'
import { extensions as es } from './es/extensions.ts'
import { extensions as fr } from './fr/extensions.ts'
import { extensions as it } from './it/extensions.ts'
import { extensions as ja } from './ja/extensions.ts'
import { extensions as nl } from './nl/extensions.ts'
import { extensions as pt } from './pt/extensions.ts'
import { extensions as zh } from './zh/extensions.ts'
import type { Catalogue } from './say.ts'

export const extensionWords = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue<keyof typeof en>
