import type { OrderView } from '@pressobox/protocol'
import { device } from '../a-box.ts'
import type { Scene, Stage } from './stage.ts'

type Show = Scene['show']

const at = (stage: Stage, screen: string): Promise<void> =>
  stage.page.locator(`[data-screen="${screen}"]`).waitFor({ timeout: 15_000 })

const open = async (stage: Stage, path: string): Promise<void> => {
  await stage.page.goto(`${stage.box.origin}${path}`)
}

/** The page scans the code and gets an order of its own. */
const choosing: Show = async (stage) => {
  await open(stage, `/?c=${await stage.code()}`)
  await at(stage, 'choosing')
}

const mine = async ({ page }: Stage): Promise<OrderView> => {
  const answer: { readonly orders: readonly OrderView[] } = await page.evaluate(() =>
    fetch('/api/orders/mine').then((response) => response.json()),
  )
  const order = answer.orders.at(-1)
  if (order === undefined) throw new Error('the page has no order')
  return order
}

const place = async (stage: Stage): Promise<void> => {
  await choosing(stage)
  const order = await mine(stage)
  await stage.page.evaluate(
    (id) =>
      fetch(`/api/orders/${id}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          drink: 'flat-white',
          modifiers: [{ group: 'milk', option: 'oat' }],
          name: 'Ada',
        }),
      }),
    order.id,
  )
}

const placed = async (stage: Stage): Promise<OrderView> => {
  await place(stage)
  await at(stage, 'queued')
  return mine(stage)
}

const ahead = async ({ manager }: Stage, count: number): Promise<void> => {
  for (let made = 0; made < count; made += 1) {
    const order = await manager.walkUp({ drink: 'americano', modifiers: [] })
    if (!order.ok) throw new Error(order.problem.detail)
  }
}

const scene = (name: string, show: Show): Scene => ({ name, surface: 'phone', show })

const alone = (name: string, show: Show): Scene => ({ ...scene(name, show), alone: true })

const refused = (name: string, screen: string, before: (stage: Stage, code: string) => Promise<unknown>): Scene =>
  scene(name, async (stage) => {
    const code = await stage.code()
    await before(stage, code)
    await open(stage, `/?c=${code}`)
    await at(stage, screen)
  })

const before: readonly Scene[] = [
  scene('welcome', async (stage) => {
    await open(stage, '/')
    await at(stage, 'welcome')
  }),
  scene('closed', async (stage) => {
    await stage.manager.setStand({ open: false })
    await open(stage, '/')
    await at(stage, 'closed')
  }),
  scene('closed-reason', async (stage) => {
    await stage.manager.setStand({ open: false, reason: 'We are out of beans. See you tomorrow.' })
    await open(stage, '/')
    await at(stage, 'closed')
  }),
  scene('closed-until', async (stage) => {
    await stage.manager.setStand({ open: false, minutes: 30 })
    await open(stage, '/')
    await at(stage, 'closed')
  }),
  refused('full', 'stand.full', async (stage) => {
    await stage.manager.patchConfig({ maxOrdersInQueue: 1 })
    await ahead(stage, 1)
  }),
  refused('used-up', 'code.used-up', async (stage, code) => {
    await stage.manager.patchConfig({ drinksPerCode: 1 })
    await device(stage.box.origin).scan(code)
  }),
  refused('expired', 'code.expired', (stage) => stage.manager.newCode()),
  scene('invalid', async (stage) => {
    await open(stage, '/?c=nonsense99')
    await at(stage, 'code.invalid')
  }),
  scene('busy', async (stage) => {
    await placed(stage)
    await stage.manager.newCode()
    await open(stage, `/?c=${await stage.code()}`)
    await at(stage, 'queued')
  }),
  scene('limit', async (stage) => {
    const order = await placed(stage)
    await stage.manager.complete(order.id)
    await stage.manager.collect(order.id)
    await stage.manager.patchConfig({ maxPerCustomerPerDay: 1 })
    await stage.manager.newCode()
    await at(stage, 'collected')
    await open(stage, `/?c=${await stage.code()}`)
    await at(stage, 'customer.limit')
  }),
]

const choose: readonly Scene[] = [
  scene('choosing', choosing),
  scene('drink', async (stage) => {
    await choosing(stage)
    await stage.page.locator('.menu-card').nth(1).click()
    await stage.page.locator('form.drink').waitFor()
  }),
  scene('sold-out', async (stage) => {
    await choosing(stage)
    await stage.manager.patchDrink('cappuccino', { available: false })
    await stage.manager.patchOption('milk', 'oat', { available: false })
    await stage.page.locator('.menu-card:disabled').waitFor()
  }),
  scene('drink-sold-out', async (stage) => {
    await choosing(stage)
    await stage.page.locator('.menu-card').nth(1).click()
    await stage.page.locator('form.drink').waitFor()
    await stage.page.locator('.option input').nth(1).check()
    await stage.manager.patchOption('milk', 'oat', { available: false })
    await stage.page.locator('.option.gone').waitFor()
  }),
  scene('changing', async (stage) => {
    await placed(stage)
    await stage.page.goto(`${new URL(stage.page.url()).origin}${new URL(stage.page.url()).pathname}?drink=flat-white`)
    await stage.page.locator('form.drink').waitFor()
  }),
  scene('time-nearly-over', async (stage) => {
    await stage.manager.patchConfig({ customerMinutes: 0.7 })
    await choosing(stage)
  }),
  scene('cancel-question', async (stage) => {
    await placed(stage)
    await stage.page.locator('button[name="cancel"]').click()
    await stage.page.locator('dialog').waitFor()
  }),
]

const waiting: readonly Scene[] = [
  scene('queued-no-wait', async (stage) => {
    await placed(stage)
  }),
  scene('queued', async (stage) => {
    await ahead(stage, 5)
    const orders = await stage.manager.orders()
    for (const order of orders.ok ? orders.value.orders.slice(0, 3) : []) {
      await stage.manager.make(order.id)
      await stage.manager.complete(order.id)
    }
    await placed(stage)
    await stage.manager.broadcast('The grinder is resting: ten minutes more.', 10)
    await stage.page.locator('.banner').first().waitFor()
  }),
  scene('queued-three-digits', async (stage) => {
    await stage.manager.patchConfig({ maxOrdersInQueue: 400, baristaMinutes: 900, drinksPerCode: 400 })
    await ahead(stage, 187)
    await placed(stage)
  }),
  scene('making', async (stage) => {
    await stage.manager.make((await placed(stage)).id)
    await at(stage, 'making')
  }),
  scene('ready', async (stage) => {
    await stage.manager.complete((await placed(stage)).id)
    await at(stage, 'ready')
  }),
  scene('missed', async (stage) => {
    const order = await placed(stage)
    await stage.manager.patchConfig({ readyMinutes: 0.02 })
    await stage.manager.complete(order.id)
    await at(stage, 'missed')
  }),
  alone('leave-wifi', async (stage) => {
    await stage.manager.putPhoneLimit(1)
    const order = await placed(stage)
    await stage.manager.complete(order.id)
    await at(stage, 'ready')
    await stage.manager.collect(order.id)
    await at(stage, 'collected')
  }),
  scene('collected', async (stage) => {
    const order = await placed(stage)
    await stage.manager.complete(order.id)
    await stage.manager.collect(order.id)
    await at(stage, 'collected')
  }),
]

const endings: readonly Scene[] = [
  scene('cancelled-by-guest', async (stage) => {
    const order = await placed(stage)
    await stage.page.evaluate(
      (id) =>
        fetch(`/api/orders/${id}/cancel`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        }),
      order.id,
    )
    await at(stage, 'cancelled')
  }),
  scene('cancelled-by-staff', async (stage) => {
    await stage.manager.cancel((await placed(stage)).id, 'The machine is down')
    await at(stage, 'cancelled')
  }),
  scene('customer-timeout', async (stage) => {
    await stage.manager.patchConfig({ customerMinutes: 0.04 })
    await open(stage, `/?c=${await stage.code()}`)
    await at(stage, 'customer-timeout')
  }),
  scene('barista-timeout', async (stage) => {
    await stage.manager.patchConfig({ baristaMinutes: 0.04 })
    await place(stage)
    await at(stage, 'barista-timeout')
  }),
  alone('lost', async (stage) => {
    await placed(stage)
    await stage.box.kill('SIGKILL')
    await stage.page.locator('.banner.wrong').waitFor()
  }),
  scene('journey', async (stage) => {
    const order = await placed(stage)
    await stage.manager.make(order.id)
    await stage.manager.complete(order.id)
    await stage.manager.collect(order.id)
    await open(stage, order.share)
    await stage.page.locator('.journey').waitFor()
  }),
  scene('journey-unknown', async (stage) => {
    await open(stage, '/journey/AAAAAAAAAAAAAAAAAAAAA?k=nothing')
    await stage.page.locator('h1').waitFor()
  }),
  scene('forget', async (stage) => {
    await placed(stage)
    await open(stage, '/?forget')
    await at(stage, 'forget')
  }),
  scene('forgotten', async (stage) => {
    await open(stage, '/?forgotten')
    await at(stage, 'forgotten')
  }),
  scene('find', async (stage) => {
    await open(stage, '/?find')
    await at(stage, 'welcome')
    await stage.page.locator('.find summary').first().click()
  }),
  scene('unknown-page', async (stage) => {
    await open(stage, '/nowhere')
    await stage.page.locator('h1').waitFor()
  }),
  scene('unknown-order', async (stage) => {
    await open(stage, '/o/AAAAAAAAAAAAAAAAAAAAAAAAAA')
    await at(stage, 'unknown-order')
  }),
]

export const phoneScenes: readonly Scene[] = [...before, ...choose, ...waiting, ...endings]
