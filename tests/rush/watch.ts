import type { Page } from 'playwright-core'
import type { Api } from '@pressobox/client'

/** Where a screen shows each order, by its number. */
type Places = Readonly<Record<string, string>>

const sampleMs = 200
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** In the page: in which lane each card is. */
function shown(): Places {
  const cards = [...document.querySelectorAll('.slip, .shelf-row, .elsewhere')].map((card) => [
    card.getAttribute('data-order') ?? card.querySelector('strong')?.textContent ?? '',
    ['queued', 'making', 'ready'].find((lane) => card.closest(`.lane.${lane}`) !== null) ?? '',
  ])
  return Object.fromEntries(cards)
}

async function kept(manager: Api): Promise<Places | null> {
  const list = await manager.orders({ state: ['queued', 'making', 'ready'], limit: 500 })
  if (!list.ok) return null
  return Object.fromEntries(list.value.orders.map(({ number, state }) => [String(number), state]))
}

/** For how long an order was somewhere else on the screen than the box says, ms: the longest of all. */
export class Watch {
  #since = new Map<string, number>()
  #longest = 0
  #looks = 0
  #stopped = false
  readonly #over: Promise<void>

  constructor(page: Page, manager: Api) {
    this.#over = this.#go(page, manager)
  }

  async stop(): Promise<{ readonly looks: number; readonly longestMs: number }> {
    this.#stopped = true
    await this.#over
    return { looks: this.#looks, longestMs: this.#longest }
  }

  async #go(page: Page, manager: Api): Promise<void> {
    while (!this.#stopped) {
      // The box is asked before and after: what moved meanwhile says nothing.
      const before = await kept(manager)
      const asked = performance.now()
      const screen = await page.evaluate(shown)
      const after = await kept(manager)
      if (before !== null && after !== null) this.#compare(before, screen, after, asked)
      await pause(sampleMs)
    }
  }

  #compare(before: Places, screen: Places, after: Places, at: number): void {
    this.#looks += 1
    for (const number of new Set([...Object.keys(before), ...Object.keys(screen), ...Object.keys(after)])) {
      if (screen[number] === before[number] || screen[number] === after[number]) {
        this.#since.delete(number)
        continue
      }
      const since = this.#since.get(number) ?? at
      this.#since.set(number, since)
      this.#longest = Math.max(this.#longest, at - since)
    }
  }
}
