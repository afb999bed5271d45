import { flaws as ar } from './ar/flaws.ts'
import { flaws as de } from './de/flaws.ts'
import { flaws as en } from './en/flaws.ts'
import { flaws as es } from './es/flaws.ts'
import { flaws as fr } from './fr/flaws.ts'
import { flaws as it } from './it/flaws.ts'
import { flaws as ja } from './ja/flaws.ts'
import { flaws as nl } from './nl/flaws.ts'
import { flaws as pt } from './pt/flaws.ts'
import { flaws as zh } from './zh/flaws.ts'
import type { Catalogue, Say } from './say.ts'

export const flawWords = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue<keyof typeof en>

interface Flaw {
  readonly line: number | null
  readonly field: string
  readonly problem: Exclude<keyof typeof en, 'title' | 'line' | 'missing' | 'bare' | 'todo'>
}

/** Which line is wrong, and what belongs there. */
export function flawSentence(say: Say<keyof typeof en>, { line, field, problem }: Flaw): string {
  const told = say(problem)
  if (line === null) return say('missing', { field, problem: told })
  return field === '' ? say('bare', { line, problem: told }) : say('line', { line, field, problem: told })
}
