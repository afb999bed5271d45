import { printers as ar } from './ar/printers.ts'
import { printers as de } from './de/printers.ts'
import { printers as en } from './en/printers.ts'
import { printers as es } from './es/printers.ts'
import { printers as fr } from './fr/printers.ts'
import { printers as it } from './it/printers.ts'
import { printers as ja } from './ja/printers.ts'
import { printers as nl } from './nl/printers.ts'
import { printers as pt } from './pt/printers.ts'
import { printers as zh } from './zh/printers.ts'
import type { Catalogue } from './say.ts'

export const printerWords = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue<keyof typeof en>

type Key = keyof typeof en
type Code<Prefix extends string> = Extract<Key, `${Prefix}.${string}`>

/** The sentence of a code, as `is.paper-out`; that of `other` where there is none. */
export function isWords(code: string): Code<'is'> {
  return found('is', code) ?? 'is.other'
}

export function doWords(code: string): Code<'do'> {
  return found('do', code) ?? 'do.other'
}

function found<const Prefix extends 'is' | 'do'>(prefix: Prefix, code: string): Code<Prefix> | null {
  const key = `${prefix}.${code}`
  const isOne = (each: string): each is Code<Prefix> => each === key
  return Object.keys(en).find(isOne) ?? null
}
