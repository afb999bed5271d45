import { createApi, createLive } from '@pressobox/client'
import type { StaffSnapshot } from '@pressobox/protocol'
import { pickLanguage, sayer, timeOfDay } from '@pressobox/words'
import { consoleWords } from '@pressobox/words/console'
import { extensionWords } from '@pressobox/words/extensions'
import { flawWords } from '@pressobox/words/flaws'
import { numbersWords } from '@pressobox/words/numbers'
import { printerWords } from '@pressobox/words/printers'
import { runningWords } from '@pressobox/words/running'

const language = pickLanguage(navigator.languages, 'en')
export const say = sayer(language, consoleWords)
/** Of printers and paper. */
export const sayPaper = sayer(language, printerWords)
/** Of how the bar runs, in figures. */
export const sayNumbers = sayer(language, numbersWords)
/** Of the box's settings file. */
export const sayFlaw = sayer(language, flawWords)
export const sayExtension = sayer(language, extensionWords)
/** Of what runs and repairs the stand. */
export const sayRunning = sayer(language, runningWords)
export const api = createApi({ language })

export function connect() {
  return createLive({ auth: () => ({ language }) })
}

document.documentElement.lang = language

export function timeOf(instant: string | number): string {
  return timeOfDay(instant, language)
}

/** Where a phone opens this console. */
export function consoleAddress({ code, stand }: Pick<StaffSnapshot, 'code' | 'stand'>): string {
  const { address = `http://${stand.hostName ?? location.host}` } = code ?? {}
  return `${address.replace(/\/+$/, '')}/console`
}

const dayNames = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** A weekday in full, of its three letters. */
export function dayName(day: string): string {
  // 5 January 1970 was a Monday.
  return dayNames.format(Date.UTC(1970, 0, 5 + weekdays.indexOf(day)))
}

/** Day and time somewhere, as people say them. */
export function momentOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  )
}
