import { createContext, useContext, useSyncExternalStore } from 'react'
import { createGuestApi, type GuestCalls } from '@pressobox/client'
import type { GuestPage, OrderView } from '@pressobox/protocol'
import { Bell } from '@pressobox/ui'
import { speaker, timeOfDay, type Say } from '@pressobox/words'
import type { OrderKey } from '@pressobox/words/order'
import { Awake } from './awake.ts'

/** What every piece of the page stands on, on the box and in the browser. */
export interface House {
  readonly page: GuestPage
  readonly say: Say<OrderKey>
  /** The time of day of an instant of the box. */
  readonly timeOf: (instant: string | number) => string
  readonly api: GuestCalls
  /** Puts in an order as the box answered it, without waiting for its event. */
  readonly put: (order: OrderView) => void
  readonly bell: Bell
  readonly awake: Awake
}

export function houseOf(page: GuestPage, put: House['put']): House {
  const { language, words } = page
  const say: Say<OrderKey> = speaker(language, words)
  return {
    page,
    say,
    timeOf: (instant) => timeOfDay(instant, language),
    api: createGuestApi({ language, unanswered: { title: say('unansweredTitle'), detail: say('unanswered') } }),
    put,
    bell: new Bell(),
    awake: new Awake(),
  }
}

export const HouseContext = createContext<House | null>(null)

export function useHouse(): House {
  const house = useContext(HouseContext)
  if (house === null) throw new Error('a piece of the page stands outside of the house')
  return house
}

/** False on the box and in the first paint, true as soon as the page is alive in a browser. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
}
