import { launch as ar } from './ar/launch.ts'
import { launch as de } from './de/launch.ts'
import { launch as en } from './en/launch.ts'
import { launch as es } from './es/launch.ts'
import { launch as fr } from './fr/launch.ts'
import { launch as it } from './it/launch.ts'
import { launch as ja } from './ja/launch.ts'
import { launch as nl } from './nl/launch.ts'
import { launch as pt } from './pt/launch.ts'
import { launch as zh } from './zh/launch.ts'
import type { Catalogue } from './say.ts'

export const launchWords = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue<keyof typeof en>
