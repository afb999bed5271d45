import type { Page } from 'playwright-core'
import type { Api } from '@pressobox/client'
import { device } from '../a-box.ts'
import { barista } from './barista.ts'
import type { Lane, Touch } from './finger.ts'
import { Others, type TheirStep } from './others.ts'
import { Watch } from './watch.ts'

export interface Rush {
  readonly origin: string
  readonly manager: Api
  /** The console, open and logged in. */
  readonly page: Page
  readonly orders: number
  readonly perHour: number
  /** A tap of the barista in so many ms. */
  readonly paceMs: number
  /** Somebody else takes a card in so many ms, as guests and a second console do; 0 for nobody. */
  readonly othersMs: number
}

/** What was wrong at the end; all of it should be none. */
export interface Outcome {
  readonly orders: number
  readonly turnedAway: number
  /** A tap that moved nothing, or an order that did not reach its guest. */
  readonly missed: number
  /** Made, completed or collected twice. */
  readonly doubled: number
  /** Moved without a tap of its own. */
  readonly wrong: number
  readonly touches: readonly Touch[]
  readonly looks: number
  readonly longestMs: number
}

const drinks = ['flat-white', 'americano', 'cappuccino', 'single-espresso']
const told: Readonly<Record<Lane, string>> = {
  queued: 'OrderManager.MakeOrder',
  making: 'OrderManager.OrderCompleted',
  ready: 'OrderManager.OrderCollected',
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A guest's phone: scans, chooses, orders. Null where the stand said no. */
async function guest({ origin, manager }: Rush, index: number): Promise<string | null> {
  const phone = device(origin)
  const code = await manager.code()
  const scan = await phone.scan(code.ok ? code.value.code : '')
  if (!scan.ok) return null
  const drink = drinks[index % drinks.length] ?? 'americano'
  const modifiers = index % 4 === 0 ? [{ group: 'milk', option: 'oat' }] : []
  const order = await phone.placeOrder(scan.value.orderId, { drink, modifiers })
  return order.ok ? order.value.id : null
}

/** Steps of each order as the journal has them, beside what the finger meant. */
async function compare(manager: Api, ids: readonly string[], touches: readonly Touch[], theirs: readonly TheirStep[]) {
  const counts = { missed: 0, doubled: 0, wrong: 0 }
  for (const id of ids) {
    const journey = await manager.journey(id)
    if (!journey.ok) throw new Error(journey.problem.detail)
    const { number, state } = journey.value.order
    const types = journey.value.events.map(({ type }) => type)
    for (const lane of ['queued', 'making', 'ready'] as const) {
      const acted = touches.filter(
        ({ aim, came }) => came === 'acted' && aim.lane === lane && number !== null && aim.numbers.includes(number),
      )
      const others = theirs.filter((step) => step.number === number && step.lane === lane)
      const undone = acted.filter(({ aim }) => aim.what === 'undo').length
      const theyMoved = others.filter(({ what }) => what !== 'cancelled').length
      // A card that went while the finger came down may have gone by somebody else's hand.
      const meant = acted.length - undone - (others.length > 0 ? acted.length : 0)
      const happened = types.filter((each) => each === told[lane]).length
      if (happened < meant) counts.missed += 1
      if (happened > 1 + undone) counts.doubled += 1
      if (happened > acted.length - undone + theyMoved) counts.wrong += 1
    }
    const cancelled = theirs.some((step) => step.number === number && step.what === 'cancelled')
    if (state !== (cancelled ? 'cancelled' : 'collected')) counts.missed += 1
  }
  return counts
}

/** Guests order as fast as that while a finger works on the console, until the last has their drink. */
export async function playRush(rush: Rush): Promise<Outcome> {
  const { manager, page, orders, perHour, paceMs, othersMs } = rush
  const watch = new Watch(page, manager)
  let ordered = false
  const tapping = barista(page, paceMs, () => ordered)
  const others = othersMs > 0 ? new Others(manager, othersMs) : null
  const guests: Promise<string | null>[] = []
  for (let index = 0; index < orders; index += 1) {
    guests.push(guest(rush, index))
    await pause(3_600_000 / perHour)
  }
  const ids = (await Promise.all(guests)).flatMap((id) => id ?? [])
  ordered = true
  const touches = await tapping
  await others?.stop()
  const seen = await watch.stop()
  const counts = await compare(manager, ids, touches, others?.steps ?? [])
  return { orders: ids.length, turnedAway: orders - ids.length, ...counts, touches, ...seen }
}
