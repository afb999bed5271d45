import { createApi, createLive } from '@pressobox/client'
import { pickLanguage, sayer, timeOfDay } from '@pressobox/words'
import { order } from '@pressobox/words/order'

/** What the whole page stands on: its language, the box's API, and one live connection. */
const language = pickLanguage(navigator.languages, 'en')
export const say = sayer(language, order)
export const api = createApi({ language })

export function connect() {
  return createLive({ auth: () => ({ language }) })
}

document.documentElement.lang = language

/** The time of day of an instant of the box. */
export function timeOf(instant: string | number): string {
  return timeOfDay(instant, language)
}
