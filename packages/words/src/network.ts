import { network as ar } from './ar/network.ts'
import { network as de } from './de/network.ts'
import { network as en } from './en/network.ts'
import { network as es } from './es/network.ts'
import { network as fr } from './fr/network.ts'
import { network as it } from './it/network.ts'
import { network as ja } from './ja/network.ts'
import { network as nl } from './nl/network.ts'
import { network as pt } from './pt/network.ts'
import { network as zh } from './zh/network.ts'
import type { Catalogue } from './say.ts'

export const networkWords = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue<keyof typeof en>
