import { kiosk as ar } from './ar/kiosk.ts'
import { kiosk as de } from './de/kiosk.ts'
import { kiosk as en } from './en/kiosk.ts'
import { kiosk as es } from './es/kiosk.ts'
import { kiosk as fr } from './fr/kiosk.ts'
import { kiosk as it } from './it/kiosk.ts'
import { kiosk as ja } from './ja/kiosk.ts'
import { kiosk as nl } from './nl/kiosk.ts'
import { kiosk as pt } from './pt/kiosk.ts'
import { kiosk as zh } from './zh/kiosk.ts'
import type { Catalogue } from './say.ts'

export const kiosk = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue

export type { KioskKey } from './en/kiosk.ts'
