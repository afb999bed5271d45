import type { OrderId } from '@pressobox/domain'
import { orderView, problem, type Draft } from '@pressobox/protocol'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import { execute, type Ask, type House } from '../ask.ts'
import { asked } from '../asked.ts'
import { cookieSetter } from '../cookie-setter.ts'
import { storyOf } from '../journey.ts'
import { keepLanguage } from '../language-of.ts'
import { No } from '../no.ts'
import { deviceCookie, ordersCookie } from '../people.ts'
import { sightOf } from '../snapshot.ts'
import { wrongCodeLimits } from '../wrong-codes.ts'
import { alarmOf } from './alarm.ts'
import { draftOf, fieldOf } from './guest-form.ts'
import { GuestPages } from './guest-page.ts'
import { GuestRenderer } from './guest-renderer.ts'

const heldOrders = 5

type Step = (ask: Ask, orderId: OrderId, request: Request) => Promise<unknown>

/** What a guest's form asks of an order; the order's key in its address is the proof, with or without a cookie. */
const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['place', (ask, orderId, { body }) => execute(ask, { name: 'place', orderId, choice: draftOf(body) })],
  ['cancel', (ask, orderId) => execute(ask, { name: 'cancel', orderId })],
  ['collect', (ask, orderId) => execute(ask, { name: 'collect', orderId })],
])

/**
 * The guest's pages, and the forms of those whose browser runs no JavaScript: the same commands, the same refusals.
 * No GET changes anything of the stand; a form is answered by the address where its outcome is to be seen.
 */
export function guestRoutes(app: Express, house: House): void {
  const pages = new GuestPages(house.parts.pages.order, new GuestRenderer(house.parts.pages.order))
  const ask = (request: Request, response: Response): Ask =>
    asked(house, house.people.of(request.headers.cookie), request, response)
  app.get('/', keepLanguage, (request, response) => {
    const guest = ask(request, response)
    house.arrivals.came(guest.customer.device)
    return pages.send(guest, request, response)
  })
  app.get('/o/:key', keepLanguage, (request, response) => {
    const held = hold(house, request, response)
    return pages.send(ask(request, response), request, response, { held, unknown: held === null })
  })
  app.get('/o/:key/alarm.ics', (request, response) => {
    const who = ask(request, response)
    const id = house.keys.orderOfKey(who.params['key'] ?? '')
    const told = id === null ? null : alarmFor(who, id)
    if (told === null) throw new No('order.unknown')
    response.set({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' }).send(told)
  })
  app.get('/journey/:id', async (request, response) => {
    const who = ask(request, response)
    const story = await storyOf(who, request.params.id).catch(() => null)
    return pages.send(who, request, response, { story, unknown: story === null })
  })
  const form: RequestHandler = express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 100 })
  app.post('/scan', form, ...wrongCodeLimits(), async (request, response) => {
    const who = ask(request, response)
    ownForm(house, who, request)
    const code = fieldOf(request.body, 'code')
    await answered(pages, who, request, response, `/?c=${encodeURIComponent(code)}`, null, async () => {
      const { orderId } = await execute(who, { name: 'scan', code }, who.customer)
      return orderId
    })
  })
  app.post('/find', form, ...wrongCodeLimits(404), async (request, response) => {
    const who = ask(request, response)
    await answered(pages, who, request, response, '/?find', null, () => Promise.resolve(found(house, request.body)))
  })
  app.post('/forget', form, async (request, response) => {
    const who = ask(request, response)
    ownForm(house, who, request)
    await execute(who, { name: 'forget' }, who.customer)
    // Whoever still waits goes on by the order's own link; the browser is a new one from here on.
    const waiting = who.customer.holds.concat(house.stand.ordersOf(who.customer.device).map(({ id }) => id))
    const keys = [...new Set(waiting)].filter((id) => isLive(house, id)).map((id) => house.keys.orderKey(id))
    const setCookie = cookieSetter(response)
    setCookie(deviceCookie, null)
    setCookie(ordersCookie, keys.length === 0 ? null : keys.slice(0, heldOrders).join('.'))
    response.redirect(303, '/?forgotten')
  })
  app.post('/o/:key/:step', form, async (request, response) => {
    const who = ask(request, response)
    const { key = '', step: name = '' } = who.params
    const orderId = house.keys.orderOfKey(key)
    const step = steps.get(name)
    if (orderId === null || step === undefined) throw new No('path.unknown')
    ownForm(house, who, request)
    const draft = name === 'place' ? draftOf(request.body) : null
    const address = draft === null ? `/o/${key}` : `/o/${key}?drink=${encodeURIComponent(draft.drink)}`
    const holder = { ...who, customer: { ...who.customer, holds: [orderId, ...who.customer.holds] } }
    await answered(pages, holder, request, response, address, draft, async () => {
      await step({ ...holder, person: { ...who.person, session: null } }, orderId, request)
      return orderId
    })
  })
}

function isLive(house: House, id: OrderId): boolean {
  const { running, ready } = house.stand.state
  return running.has(id) || ready.has(id)
}

/** The order that a number and its check digits open. */
function found(house: House, body: unknown): OrderId {
  const number = Number(fieldOf(body, 'number'))
  const digits = fieldOf(body, 'digits').replaceAll(/\D/g, '')
  const { running, ready, recent } = house.stand.state
  const orders = [running, ready, recent].flatMap((each) => each.filter((order) => order.number === number))
  const order = orders.find(({ id }) => house.keys.isCheck(id, digits))
  if (order === undefined) throw new No('order.unknown')
  return order.id
}

function alarmFor(ask: Ask, id: OrderId): string | null {
  const { house, language, query } = ask
  const order = house.stand.find(id)
  if (order === null) return null
  const { state } = house.stand
  const asked = Number(query['now'])
  const now = Number.isFinite(asked) && asked > 0 ? asked : house.stand.moment().wall
  const link = `${house.parts.origin()}/o/${house.keys.orderKey(id)}`
  const view = orderView(state, order, sightOf(house, language, false))
  return alarmOf({ order: view, stand: state.config.name ?? '', language, link, now })
}

/**
 * Does what a form asks and leads to where it is to be seen, or shows the same page again with what was refused.
 * A script gets the page that it would be led to at once: that saves a round trip.
 */
async function answered(
  pages: GuestPages,
  ask: Ask,
  request: Request,
  response: Response,
  address: string,
  draft: Draft | null,
  act: () => Promise<OrderId | null>,
): Promise<void> {
  try {
    const held = await act()
    const outcome = held === null ? '/' : `/o/${ask.house.keys.orderKey(held)}`
    if (request.accepts(['html', 'json']) === 'html') return response.redirect(303, outcome)
    await pages.send(ask, request, response, { address: outcome, held })
  } catch (error) {
    if (!(error instanceof No)) throw error
    const told = problem(error.refusal, ask.language, ask.house.stand.moment().wall)
    await pages.send(ask, request, response, { address, problem: told, draft })
  }
}

/**
 * A form carries the token of the page that it came from. Who sends no cookie acts for nobody: a browser that keeps
 * none has the order's key alone, and that is enough.
 */
function ownForm(house: House, ask: Ask, request: Request): void {
  if (ask.person.deviceSecret === null && ask.person.session === null) return
  if (fieldOf(request.body, 'token') !== house.keys.formToken(ask.customer.device)) throw new No('origin.refused')
}

/** An order's secret link makes this browser its owner: the proof is kept by the browser, and the box keeps nothing. */
function hold(house: House, request: Request, response: Response): OrderId | null {
  const key = request.params['key']
  if (typeof key !== 'string') return null
  const id = house.keys.orderOfKey(key)
  if (id === null || house.stand.find(id) === null) return null
  const before = house.people.of(request.headers.cookie).holds.filter((each) => each !== id)
  const keys = [key, ...before.map((each) => house.keys.orderKey(each))].slice(0, heldOrders)
  cookieSetter(response)(ordersCookie, keys.join('.'))
  return id
}
