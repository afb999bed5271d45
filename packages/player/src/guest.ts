import { unreachableCode } from '@pressobox/client'
import type { CodeView, DrinkView, OrderView } from '@pressobox/protocol'
import type { Device } from './device.ts'
import { draftFrom, type GuestPlan } from './guest-plan.ts'
import type { Random } from './random.ts'
import { asks, glanceMs, type Robot } from './robot.ts'

export interface Guest extends Robot {
  readonly device: Device
  /** Of this guest alone. */
  readonly random: Random
  readonly plan: GuestPlan
  /** What the display shows; null when it shows no code. */
  readonly display: () => Promise<CodeView | null>
}

/** Longer than any order lives: whoever waits for so long has gone home. */
const longestMs = 45 * 60_000

/** One guest's visit, from the look at the display to the cup in the hand, or to going away without. */
export async function visit(guest: Guest): Promise<void> {
  guest.witness({ kind: 'arrived' })
  const orderId = await scan(guest)
  if (orderId === null) return
  const { time, plan, device } = guest
  if (plan.whim === 'dreams') return
  await time.sleep(plan.readingMs)
  if (plan.whim === 'gives-up') {
    await asks(guest, 'cancelled', () => device.api.cancel(orderId))
    return
  }
  const placed = await place(guest, orderId)
  if (placed === null) return
  if (plan.whim === 'cancels' || plan.whim === 'changes-mind') {
    await time.sleep(plan.thinkingMs)
    if (plan.whim === 'changes-mind') await place(guest, orderId)
    else if ((await asks(guest, 'cancelled', () => device.api.cancel(orderId))).ok) return
  }
  await waitForCup(guest, placed)
}

/** Looks for a code and scans it, and again while the bar is full or the code is used up; gives the order that it started. */
async function scan({ time, plan, device, display, witness }: Guest): Promise<string | null> {
  const until = time.now() + plan.patienceMs
  let why = 'no code'
  while (time.now() < until) {
    const code = await display()
    if (code !== null) {
      const began = performance.now()
      const result = await device.api.scan(code.code)
      if (result.ok) {
        const { orderId } = result.value
        witness({
          kind: 'told',
          told: { what: 'started', orderId, number: null, tookMs: performance.now() - began },
        })
        return orderId
      }
      why = result.problem.code
      witness({ kind: 'refused', asked: 'started', code: why })
    }
    await time.sleep(code === null ? glanceMs : plan.patienceMs / 4)
  }
  witness({ kind: 'left', why })
  return null
}

/** Reads the menu and orders. What was sold out meanwhile is chosen anew; while the box does not answer, the guest tries on. */
async function place(guest: Guest, orderId: string): Promise<OrderView | null> {
  const { device, plan, random, time } = guest
  const until = time.now() + longestMs
  for (let refused = 0; refused < 3 && time.now() < until;) {
    const draft = draftFrom(await menuOf(device), plan.name, random)
    if (draft === null) return null
    const placed = await asks(guest, 'placed', () => device.api.placeOrder(orderId, draft))
    if (placed.ok) return placed.value
    if (placed.problem.code !== unreachableCode) refused += 1
    await time.sleep(glanceMs)
  }
  return null
}

async function menuOf(device: Device): Promise<readonly DrinkView[]> {
  const stand = await device.stand()
  if (stand !== null) return stand.menu
  const asked = await device.api.stand()
  return asked.ok ? asked.value.menu : []
}

/** Watches the phone until the drink is ready, and fetches it. */
async function waitForCup(guest: Guest, placed: OrderView): Promise<void> {
  const { time, plan, device } = guest
  const until = time.now() + longestMs
  while (time.now() < until) {
    await time.sleep(glanceMs)
    const order = (await device.orders()).find((each) => each.id === placed.id)
    if (order === undefined || order.state === 'queued' || order.state === 'making') continue
    if (order.state !== 'ready' || plan.whim === 'forgets') return
    await time.sleep(plan.walkingMs)
    // A barista may have taken it back meanwhile.
    if ((await asks(guest, 'collected', () => device.api.collect(placed.id))).ok) return
  }
}
