import { createApi, createLive } from '@pressobox/client'
import { isLanguage, pickLanguage, sayer, timeOfDay } from '@pressobox/words'
import { display } from '@pressobox/words/display'

/** The board's language, as the box sent its page: the one of its address (`/display?language=pt`), or the stand's. */
const language = pickLanguage([document.documentElement.lang], 'en')
export const say = sayer(language, display)
export const api = createApi({ language })

export function connect() {
  return createLive({ auth: () => ({ language }) })
}

export function timeOf(instant: string | number): string {
  return timeOfDay(instant, language)
}

/** What is spoken in: the board's own language. */
export const voiceLanguage = language

/** The stand speaks another language from now on: the page comes anew in it. An address that names one stays with it. */
export function follow(spoken: string): void {
  const named = new URLSearchParams(location.search).has('language')
  if (!named && isLanguage(spoken) && spoken !== language) location.reload()
}
