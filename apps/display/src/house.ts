import { createApi, createLive } from '@pressobox/client'
import { pickLanguage, sayer, timeOfDay } from '@pressobox/words'
import { display } from '@pressobox/words/display'

const asked = new URLSearchParams(location.search).get('language')

/** The board's language: the one of its address (`/display?language=pt`), or the browser's. */
const language = pickLanguage(asked === null ? navigator.languages : [asked], 'en')
export const say = sayer(language, display)
export const api = createApi({ language })

export function connect() {
  return createLive({ auth: () => ({ language }) })
}

document.documentElement.lang = language

export function timeOf(instant: string | number): string {
  return timeOfDay(instant, language)
}
