import { createApi, createLive, type Api } from '@pressobox/client'
import { directionOf, pickLanguage, sayer, type Language, type Say } from '@pressobox/words'
import { kiosk, type KioskKey } from '@pressobox/words/kiosk'
import { order, type OrderKey } from '@pressobox/words/order'

/** What every piece of the tablet stands on while one guest is there. */
export interface House {
  readonly language: Language
  readonly say: Say<KioskKey>
  /** What guests are told on their own phones too. */
  readonly sayOrder: Say<OrderKey>
  readonly api: Api
}

export function houseIn(language: Language): House {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  return {
    language,
    say: sayer(language, kiosk),
    sayOrder: sayer(language, order),
    api: createApi({ language }),
  }
}

const asked = new URLSearchParams(location.search)

/** The language that each guest finds: the one of the address (`/kiosk?language=pt`), or the tablet's. */
export const firstLanguage = pickLanguage(asked.get('language') ?? navigator.languages.join(','), 'en')

/** After so long without a touch a guest is asked (`/kiosk?idle=60`, in seconds). */
export const idleMs = Math.max(1, Number(asked.get('idle') ?? 45) || 45) * 1000

/** One connection of the tablet's whole day; its menu is in the language that is read right now. */
export function connect(language: () => Language) {
  return createLive({ auth: () => ({ language: language() }) })
}
