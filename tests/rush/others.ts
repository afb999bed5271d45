import type { Api } from '@pressobox/client'
import type { Lane } from './finger.ts'

/** What somebody else did with an order while the finger was on its way: a guest, or another console. */
export interface TheirStep {
  readonly number: number
  readonly lane: Lane
  readonly what: 'made' | 'completed' | 'collected' | 'cancelled'
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Takes what stands first, which is what the finger aims at: now and then, until it is over. */
export class Others {
  readonly steps: TheirStep[] = []
  #stopped = false
  readonly #over: Promise<void>

  constructor(console: Api, everyMs: number) {
    this.#over = this.#go(console, everyMs)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#over
  }

  async #go(console: Api, everyMs: number): Promise<void> {
    const turns: readonly (() => Promise<void>)[] = [
      () => this.#take(console, 'queued', 'made', (id) => console.make(id)),
      () => this.#take(console, 'ready', 'collected', (id) => console.collect(id)),
      () => this.#take(console, 'making', 'completed', (id) => console.complete(id)),
      () => this.#take(console, 'queued', 'cancelled', (id) => console.cancel(id, 'Ordered twice')),
    ]
    for (let turn = 0; !this.#stopped; turn += 1) {
      await pause(everyMs)
      await turns[turn % turns.length]?.()
    }
  }

  async #take(console: Api, lane: Lane, what: TheirStep['what'], call: (id: string) => Promise<{ ok: boolean }>) {
    const list = await console.orders({ state: [lane], limit: 1 })
    const [order] = list.ok ? list.value.orders : []
    if (order === undefined || order.number === null) return
    if ((await call(order.id)).ok) this.steps.push({ number: order.number, lane, what })
  }
}
