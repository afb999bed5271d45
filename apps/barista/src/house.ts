import { createApi, createLive } from '@pressobox/client'
import type { StaffSnapshot } from '@pressobox/protocol'
import { pickLanguage, speaker, timeOfDay } from '@pressobox/words'
import { staffWords, type StaffWords } from '@pressobox/words/staff'

/** The language of this console, as the box sent its page: the one that was chosen here, the browser's, or the stand's. */
export const language = pickLanguage([document.documentElement.lang], 'en')
const words = await staffWords(language)
export const say = speaker<keyof StaffWords['console']>(language, words.console)
/** Of printers and paper. */
export const sayPaper = speaker<keyof StaffWords['printers']>(language, words.printers)
/** Of how the bar runs, in figures. */
export const sayNumbers = speaker<keyof StaffWords['numbers']>(language, words.numbers)
/** Of the box's settings file. */
export const sayFlaw = speaker<keyof StaffWords['flaws']>(language, words.flaws)
export const sayExtension = speaker<keyof StaffWords['extensions']>(language, words.extensions)
/** Of what runs and repairs the stand. */
export const sayRunning = speaker<keyof StaffWords['running']>(language, words.running)
/** Of updates of the whole box. */
export const sayUpdate = speaker<keyof StaffWords['update']>(language, words.update)
export const api = createApi({ language })

export function connect() {
  return createLive({ auth: () => ({ language }) })
}

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

/** Where this console's own clock is. */
export const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Day and time somewhere, as people say them. */
export function momentOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  )
}
