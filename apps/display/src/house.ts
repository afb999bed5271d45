import { createApi, createLive } from '@pressobox/client'
import { directionOf, pickLanguage, sayer, timeOfDay } from '@pressobox/words'
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
document.documentElement.dir = directionOf(language)

export function timeOf(instant: string | number): string {
  return timeOfDay(instant, language)
}

/** What is spoken in: the board's own language. */
export const voiceLanguage = language
