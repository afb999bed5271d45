import type { Time } from './time.ts'

interface Sleeper {
  readonly due: number
  readonly order: number
  readonly wake: () => void
}

/**
 * Time that passes only when nobody has anything left to do: one robot is awake at a time, so that a run on a real box
 * gives the same orders in the same moments, however fast the machine is.
 */
export class VirtualTime implements Time {
  #now = 0
  #order = 0
  #awake = 0
  #sleepers: Sleeper[] = []
  #rested: (() => void) | null = null
  #failed: unknown = null

  readonly now = (): number => this.#now

  readonly sleep = (ms: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#add(ms, () => {
      this.#awake += 1
      resolve()
    })
    this.#doze()
    return promise
  }

  readonly start = (task: () => Promise<void>): void => {
    this.#awake += 1
    task()
      .catch((error: unknown) => {
        this.#failed ??= error
      })
      .finally(() => this.#doze())
  }

  /** For the box's own deadlines; gives what takes it back. */
  readonly timer = (act: () => void, ms: number): (() => void) => {
    const sleeper = this.#add(ms, act)
    return () => {
      this.#sleepers = this.#sleepers.filter((each) => each !== sleeper)
    }
  }

  /** Lets so much time pass; `settle` waits until the box has come to rest after each step. */
  async pass(ms: number, settle: () => Promise<void>): Promise<void> {
    const until = this.#now + ms
    for (;;) {
      await this.#rest()
      await settle()
      if (this.#failed !== null) throw this.#failed
      const next = this.#sleepers.toSorted((a, b) => a.due - b.due || a.order - b.order)[0]
      if (next === undefined || next.due > until) break
      this.#sleepers = this.#sleepers.filter((each) => each !== next)
      this.#now = Math.max(this.#now, next.due)
      next.wake()
    }
    this.#now = until
  }

  #add(ms: number, wake: () => void): Sleeper {
    this.#order += 1
    const sleeper = { due: this.#now + Math.max(0, Math.ceil(ms)), order: this.#order, wake }
    this.#sleepers.push(sleeper)
    return sleeper
  }

  #doze(): void {
    this.#awake -= 1
    if (this.#awake > 0) return
    this.#rested?.()
    this.#rested = null
  }

  #rest(): Promise<void> {
    if (this.#awake <= 0) return Promise.resolve()
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#rested = resolve
    return promise
  }
}
