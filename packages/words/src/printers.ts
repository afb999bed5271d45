import { printers as en } from './en/printers.ts'
import { printers as pt } from './pt/printers.ts'
import type { Catalogue } from './say.ts'
import { inEnglish } from './stand-in.ts'

export const printerWords = { ...inEnglish<Readonly<Record<keyof typeof en, string>>>(en), pt } satisfies Catalogue

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
