import type { Language } from './language.ts'

const inLanguage = {
  en: () => import('./en/staff.ts'),
  de: () => import('./de/staff.ts'),
  fr: () => import('./fr/staff.ts'),
  es: () => import('./es/staff.ts'),
  pt: () => import('./pt/staff.ts'),
  it: () => import('./it/staff.ts'),
  nl: () => import('./nl/staff.ts'),
  ja: () => import('./ja/staff.ts'),
  zh: () => import('./zh/staff.ts'),
  ar: () => import('./ar/staff.ts'),
}

export type StaffWords = Awaited<ReturnType<typeof inLanguage.en>>

/** What the console says, in one language: a browser fetches no other. */
export function staffWords(language: Language) {
  return inLanguage[language]()
}
