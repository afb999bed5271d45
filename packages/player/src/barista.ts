import type { OrderView } from '@pressobox/protocol'
import type { Device } from './device.ts'
import { randomOf, type Random } from './random.ts'
import { asks, glanceMs, type Robot } from './robot.ts'

export interface Barista extends Robot {
  readonly device: Device
  /** As the console calls it. */
  readonly name: string
  readonly seed: string
}

/** What becomes of a drink. Times are ms of the bar. */
export interface DrinkPlan {
  readonly makingMs: number
  readonly mishap: 'none' | 'put-back' | 'cancelled' | 'undone'
}

const second = 1000

export function drinkPlan(random: Random): DrinkPlan {
  const makingMs = random.between(35, 80) * second
  const drawn = random.fraction()
  const mishap = drawn < 0.015 ? 'cancelled' : drawn < 0.035 ? 'put-back' : drawn < 0.055 ? 'undone' : 'none'
  return { makingMs, mishap }
}

/** One barista's shift: takes the oldest slip, makes the drink, and so on until told to stop. */
export async function shift(barista: Barista): Promise<never> {
  for (;;) {
    const order = nextOf(await barista.device.orders(), barista)
    if (order !== null) await makeDrink(barista, order)
    await barista.time.sleep(order === null ? glanceMs : glanceMs / 2)
  }
}

/** A drink that was begun before the box went off comes first, then the oldest that nobody makes. */
function nextOf(orders: readonly OrderView[], { name, seed }: Barista): OrderView | null {
  const begun = orders.find((order) => order.state === 'making' && order.barista === name)
  if (begun !== undefined) return begun
  const queue = orders
    .filter((order) => order.state === 'queued' && !isOverlooked(order, seed))
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
  return queue[0] ?? null
}

/** Some slips nobody sees, until the barista's time runs out. */
function isOverlooked({ number }: OrderView, seed: string): boolean {
  return randomOf(seed, 'slip', number ?? 0).chance(0.01)
}

async function makeDrink(barista: Barista, order: OrderView): Promise<void> {
  const { time, device, seed } = barista
  // Drawn for the number, so that it goes the same way whoever makes it; the version, so that it does not go wrong for ever.
  const { makingMs, mishap } = drinkPlan(randomOf(seed, 'drink', order.number ?? 0, order.version))
  const { api } = device
  const first = order.state === 'queued'
  if (first && !(await asks(barista, 'made', () => api.make(order.id, order.version))).ok) return
  if (mishap === 'put-back' && first) {
    await time.sleep(makingMs / 4)
    await api.unmake(order.id)
    return
  }
  await time.sleep(makingMs)
  if (mishap === 'cancelled') {
    await asks(barista, 'cancelled', () => api.cancel(order.id))
    return
  }
  const ready = await asks(barista, 'ready', () => api.complete(order.id))
  if (!ready.ok || mishap !== 'undone') return
  await time.sleep(3 * second)
  await api.undo(order.id)
  await time.sleep(5 * second)
  await asks(barista, 'ready', () => api.complete(order.id))
}
