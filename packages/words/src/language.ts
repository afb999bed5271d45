/** Languages that every sentence of a guest exists in. English is the source of the keys. */
export const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja', 'zh', 'ar'] as const
export type Language = (typeof languages)[number]

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  it: 'Italiano',
  nl: 'Nederlands',
  ja: '日本語',
  zh: '简体中文',
  ar: 'العربية',
}

/** Which way a language is read. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** What `Intl` calls a language here: digits are the ones of the display everywhere, so that a number is the same shape on both. */
export function localeOf(language: Language): string {
  // The Portuguese is Portugal's, where none of something is many: Brazil's rules would call it one.
  const regions: Partial<Record<Language, string>> = { zh: 'zh-Hans', pt: 'pt-PT' }
  return `${regions[language] ?? language}-u-nu-latn`
}

export function isLanguage(text: string): text is Language {
  return languages.some((language) => language === text)
}

/** The first known language of an Accept-Language header (RFC 9110) or of a list, by its order of wish. */
export function pickLanguage(wanted: string | readonly string[] | null, fallback: string): Language {
  const list = typeof wanted === 'string' ? byWeight(wanted) : (wanted ?? [])
  for (const tag of [...list, fallback]) {
    const short = tag.trim().slice(0, 2).toLowerCase()
    if (isLanguage(short)) return short
  }
  return 'en'
}

function byWeight(header: string): readonly string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.split(';q=')
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}
