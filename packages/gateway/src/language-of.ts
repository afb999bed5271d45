import type { Request, RequestHandler } from 'express'
import { parseCookie } from 'cookie'
import { isLanguage, pickLanguage, type Language } from '@pressobox/words'
import { cookieSetter } from './cookie-setter.ts'

/** The language that was chosen on a page of this browser. */
const languageCookie = 'presso_language'

/** The language of a request: chosen on the page, else the browser's own, else the stand's. */
export function languageOf({ headers, query }: Pick<Request, 'headers' | 'query'>, fallback: string): Language {
  const chosen = query['language'] ?? parseCookie(headers.cookie ?? '')[languageCookie]
  if (typeof chosen === 'string' && isLanguage(chosen)) return chosen
  return pickLanguage(headers['accept-language'] ?? null, fallback)
}

/** A language that is chosen on a page is kept by its browser. */
export const keepLanguage: RequestHandler = ({ query: { language } }, response, next) => {
  if (typeof language === 'string' && isLanguage(language)) cookieSetter(response)(languageCookie, language)
  next()
}
