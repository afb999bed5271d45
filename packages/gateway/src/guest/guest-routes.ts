import type { OrderId } from '@pressobox/domain'
import { isLanguage } from '@pressobox/words'
import { problem, type Draft } from '@pressobox/protocol'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import { execute, type Ask, type House } from '../ask.ts'
import { asked, cookieSetter } from '../asked.ts'
import { storyOf } from '../journey.ts'
import { languageCookie } from '../language-of.ts'
import { No } from '../no.ts'
import { ordersCookie } from '../people.ts'
import { wrongCodeLimits } from '../wrong-codes.ts'
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
  app.get('/', (request, response) => {
    keepLanguage(request, response)
    return pages.send(ask(request, response), request, response)
  })
  app.get('/o/:key', (request, response) => {
    keepLanguage(request, response)
    const held = hold(house, request, response)
    return pages.send(ask(request, response), request, response, { held })
  })
  app.get('/journey/:id', async (request, response) => {
    const who = ask(request, response)
    const story = await storyOf(who, request.params.id).catch(() => null)
    return pages.send(who, request, response, { story })
  })
  const form: RequestHandler = express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 100 })
  app.post('/scan', form, ...wrongCodeLimits(), async (request, response) => {
    const who = ask(request, response)
    ownForm(house, who, request)
    const code = fieldOf(request.body, 'code')
    await answered(pages, who, request, response, `/?c=${encodeURIComponent(code)}`, null, async () => {
      const { orderId } = await execute(who, { name: 'scan', code }, who.customer)
      return orderId === null ? '/' : `/o/${house.keys.orderKey(orderId)}`
    })
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
      return `/o/${key}`
    })
  })
}

/** Does what a form asks and leads to where it is to be seen, or shows the same page again with what was refused. */
async function answered(
  pages: GuestPages,
  ask: Ask,
  request: Request,
  response: Response,
  address: string,
  draft: Draft | null,
  act: () => Promise<string>,
): Promise<void> {
  try {
    response.redirect(303, await act())
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

/** A language that was chosen on the page is kept by the browser. */
function keepLanguage(request: Request, response: Response): void {
  const { language } = request.query
  if (typeof language === 'string' && isLanguage(language)) cookieSetter(response)(languageCookie, language)
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
