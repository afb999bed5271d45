import { createApi, createCookieJar, type Api } from '@pressobox/client'
import { setTimeout as pause } from 'node:timers/promises'
import { BuildStopped } from '../shell.ts'
import type { Check } from './checks.ts'
import { until, type Machine } from './machine.ts'

/** A barista at the box's counter, over the network. */
export async function logIn(machine: Machine, pin: string): Promise<Api> {
  const jar = createCookieJar()
  const headers = (): Record<string, string> => ({ origin: machine.origin })
  const api = createApi({ origin: machine.origin, fetch: jar.fetch, headers, timeoutMs: 180_000, attempts: 1 })
  const entered = await api.logIn({ pin })
  if (!entered.ok) throw new BuildStopped(`The PIN opens no session: ${entered.problem.detail}`)
  return api
}

/** The PIN that the first start drew: it stands in the box's log, in memory. */
export async function readPin(machine: Machine): Promise<string> {
  const { text } = await machine.sh('journalctl -u pressobox -o cat | grep ^PIN')
  const pin = /^PIN\s+(\d+)/.exec(text)?.[1]
  if (pin === undefined) throw new BuildStopped(`No PIN in the box's log: ${text}`)
  return pin
}

/** Seconds until the box says that it is well. */
export async function wellAfter(machine: Machine, withinMs: number): Promise<number | null> {
  const from = Date.now()
  const health = (): Promise<boolean | null> =>
    fetch(`${machine.origin}/healthz`, { signal: AbortSignal.timeout(20_000) }).then(
      (reply) => (reply.ok ? true : null),
      () => (machine.runs ? null : false),
    )
  return (await until(health, withinMs)) !== true ? null : Math.round((Date.now() - from) / 1000)
}

/** One drink from the order to the guest's hand. */
export async function serveOne(api: Api): Promise<Check> {
  await api.setStand({ open: true })
  // The trial takes longer than a guest would wait.
  await api.patchConfig({ maxOrdersInQueue: 200, baristaMinutes: 600 })
  const placed = await api.walkUp({ drink: 'flat-white', modifiers: [] })
  if (!placed.ok) return { what: 'an order is served', ok: false, seen: placed.problem.detail }
  await api.make(placed.value.id)
  const done = await api.complete(placed.value.id)
  const seen = done.ok ? `number ${String(done.value.number)}, ${done.value.state}` : done.problem.detail
  return { what: 'an order is served', ok: done.ok && done.value.state === 'ready', seen }
}

export interface Told {
  readonly id: string
  readonly number: number | null
}

/** Orders all at once until the plug is pulled; gives those that the box said yes to. */
export async function orderUntilDark(api: Api, machine: Machine, many: number, darkAfter: number): Promise<Told[]> {
  const told: Told[] = []
  const orders = Array.from({ length: many }, async () => {
    const placed = await api.walkUp({ drink: 'americano', modifiers: [] }).catch(() => null)
    if (placed === null || !placed.ok) return
    told.push({ id: placed.value.id, number: placed.value.number })
    if (told.length === darkAfter) await machine.kill()
  })
  await Promise.all(orders)
  if (machine.runs) await machine.kill()
  return told
}

/** An order as the box says it, which the emulated network may lose on the way: only an answer is one. */
async function orderOf(api: Api, id: string): ReturnType<Api['order']> {
  for (let tries = 1; ; tries += 1) {
    const order = await api.order(id)
    if (order.ok || order.problem.code !== 'network.unreachable' || tries === 10) return order
    await pause(2000)
  }
}

export async function stillThere(api: Api, told: readonly Told[], what: string): Promise<Check> {
  const found = await Promise.all(
    told.map(async ({ id, number }) => {
      const order = await orderOf(api, id)
      if (!order.ok) return order.problem.code
      return order.value.number === number ? order.value.state : `number ${String(order.value.number)}`
    }),
  )
  const kept = found.filter((each) => each === 'queued').length
  const others = [...new Set(found.filter((each) => each !== 'queued'))].join(', ')
  const seen = `${String(kept)} of ${String(told.length)}${others === '' ? '' : `, else ${others}`}`
  return { what, ok: told.length > 0 && kept === told.length, seen }
}
