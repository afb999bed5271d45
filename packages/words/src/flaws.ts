import { flaws as en } from './en/flaws.ts'
import { flaws as pt } from './pt/flaws.ts'
import type { Catalogue, Say } from './say.ts'
import { inEnglish } from './stand-in.ts'

export const flawWords = { ...inEnglish<Readonly<Record<keyof typeof en, string>>>(en), pt } satisfies Catalogue

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
