// A thousand phones with an order each, by the real client: what an event sends them, and how soon all know the truth after the box was killed. node scripts/bench/storm.ts [PHONES]
import { createApi, createCookieJar, createLive, type LiveConnection } from '@pressobox/client'
import { startBox, staff, temporaryFolder } from '../../tests/a-box.ts'

const phones = Number(process.argv[2] ?? 1000)
const atOnce = 25

interface Phone {
  readonly live: LiveConnection
  readonly heard: () => number
}

async function order(origin: string, code: string): Promise<Phone> {
  const jar = createCookieJar()
  const api = createApi({ origin, fetch: jar.fetch, headers: () => ({ origin }) })
  const scanned = await api.scan(code)
  if (!scanned.ok) throw new Error(scanned.problem.detail)
  const placed = await api.placeOrder(scanned.value.orderId, { drink: 'americano', modifiers: [] })
  if (!placed.ok) throw new Error(placed.problem.detail)
  let heard = 0
  const live = createLive({ origin, headers: { cookie: jar.header() }, page: null, onChange: () => (heard += 1) })
  return { live, heard: () => heard }
}

/** Milliseconds until every phone says so; at most a minute. */
async function until(all: readonly Phone[], so: (phone: Phone) => boolean): Promise<number> {
  const start = performance.now()
  while (!all.every(so) && performance.now() - start < 60_000) await new Promise((resolve) => setTimeout(resolve, 20))
  return performance.now() - start
}

function knowsItsOrder({ live }: Phone): boolean {
  const { status, view } = live.get()
  return status === 'live' && view?.role === 'guest' && view.orders.some(({ state }) => state === 'queued')
}

const data = await temporaryFolder()
let box = await startBox(data.path)
const manager = await staff(box.origin)
const all: Phone[] = []
try {
  await manager.setStand({ open: true })
  await manager.patchConfig({
    drinksPerCode: 5000,
    maxOrdersInQueue: 5000,
    baristaMinutes: 1000,
    windowMinutes: 600,
    maxChoosingPerAddress: 5000,
  })
  const code = await manager.code()
  if (!code.ok) throw new Error(code.problem.detail)
  while (all.length < phones)
    all.push(...(await Promise.all(Array.from({ length: atOnce }, () => order(box.origin, code.value.code)))))
  await until(all, knowsItsOrder)
  await new Promise((resolve) => setTimeout(resolve, 2000))
  const before = all.map(({ heard }) => heard())
  const drink = await manager.walkUp({ drink: 'americano', modifiers: [] })
  if (drink.ok) await manager.make(drink.value.id)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const messages = all.map(({ heard }, index) => heard() - (before[index] ?? 0))
  console.log(
    `${String(all.length)} phones wait; two events in a second: at most ${String(Math.max(...messages))} messages a phone`,
  )
  const { port } = box
  await box.kill('SIGKILL')
  await until(all, ({ live }) => live.get().status === 'lost')
  box = await startBox(data.path, ['--port', String(port)])
  const back = await until(all, knowsItsOrder)
  console.log(
    `the box was killed and is back: ${(back / 1000).toFixed(1)} s after it serves, every phone knows its order (aim 5 s)`,
  )
} finally {
  for (const { live } of all) live.stop()
  await box.kill('SIGTERM')
  await data.remove()
}
