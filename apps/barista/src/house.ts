import { createApi, createLive } from '@pressobox/client'
import { pickLanguage, sayer, timeOfDay } from '@pressobox/words'
import { consoleWords } from '@pressobox/words/console'
import { extensionWords } from '@pressobox/words/extensions'
import { printerWords } from '@pressobox/words/printers'

const language = pickLanguage(navigator.languages, 'en')
export const say = sayer(language, consoleWords)
/** Of printers and paper. */
export const sayPaper = sayer(language, printerWords)
export const sayExtension = sayer(language, extensionWords)
export const api = createApi({ language })

export function connect() {
  return createLive({ auth: () => ({ language }) })
}

document.documentElement.lang = language

export function timeOf(instant: string | number): string {
  return timeOfDay(instant, language)
}
