import { setImmediate as breathe } from 'node:timers/promises'
import type { Consumer } from './consumer.ts'
import type { Ready } from './delivery.ts'
import type { PositionKeeper } from './position.ts'
import type { Item } from './recent.ts'

export interface LineParts {
  readonly consumer: Consumer
  readonly position: PositionKeeper
  /** What came after a seq and is at hand; null when it has to be read. */
  readonly recent: (seq: number) => readonly Item[] | null
  readonly read: (after: number) => AsyncIterable<Item>
  /** Resolves after so many ms, or when the signal ends. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<unknown>
  readonly log: (sentence: string, error: unknown) => void
}

const firstPauseMs = 100
const longestPauseMs = 30_000
/** After so long the others get their turn. */
const turnMs = 5
const mostRehearsals = 5000
/** For so long a consumer may finish what it has when the box stops. */
const partingMs = 1000

/** One consumer's way through the events: alone, so that it holds nobody, and in order. */
export class Line {
  #parts: LineParts
  #end = new AbortController()
  #rehearsals: Ready[] = []
  #overflowed = false
  #wake: () => void = () => undefined
  #turn = performance.now()
  #running: Promise<void>

  constructor(parts: LineParts) {
    this.#parts = parts
    this.#running = this.#run()
  }

  /** Something new is there. */
  wake(): void {
    this.#wake()
  }

  rehearse(events: readonly Ready[]): void {
    if (!this.#parts.consumer.rehearsals) return
    const room = mostRehearsals - this.#rehearsals.length
    this.#rehearsals.push(...events.slice(0, Math.max(0, room)))
    if (events.length > room && !this.#overflowed)
      this.#parts.log(`${this.#parts.consumer.name} is too slow for this rehearsal: it misses part of it.`, null)
    this.#overflowed = events.length > room
    this.wake()
  }

  async stop(): Promise<void> {
    this.#end.abort()
    this.wake()
    const patience = new AbortController()
    await Promise.race([this.#running, this.#parts.wait(partingMs, patience.signal)])
    patience.abort()
    await this.#parts.position.close()
  }

  async #run(): Promise<void> {
    // Whoever subscribes is through with it before the first event comes.
    await breathe()
    for (let failures = 0; !this.#end.signal.aborted;) {
      try {
        await this.#step()
        failures = 0
      } catch (error) {
        if (failures === 0) this.#parts.log(`The events of ${this.#parts.consumer.name} could not be read.`, error)
        await this.#pause(failures)
        failures += 1
      }
    }
  }

  async #step(): Promise<void> {
    const recent = this.#parts.recent(this.#parts.position.seq)
    if (recent?.length === 0) {
      const rehearsal = this.#rehearsals.shift()
      return rehearsal === undefined ? this.#sleep() : this.#rehearse(rehearsal)
    }
    for await (const item of recent ?? this.#parts.read(this.#parts.position.seq)) {
      if (!(await this.#finish(item))) return
    }
  }

  #sleep(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#wake = resolve
    return promise
  }

  /** Delivers all of a fact; false when the consumer was stopped before it was through. */
  async #finish(item: Item): Promise<boolean> {
    for (const event of item.deliveries()) if (!(await this.#deliver(event))) return false
    this.#parts.position.moveTo(item.seq)
    if (this.#end.signal.aborted) return false
    if (performance.now() - this.#turn > turnMs) {
      await breathe()
      this.#turn = performance.now()
    }
    return true
  }

  /** Until it is taken: what comes after waits, and only for this consumer. */
  async #deliver(event: Ready): Promise<boolean> {
    const { consumer, log } = this.#parts
    if (!this.#wants(event)) return true
    for (let failures = 0; !this.#end.signal.aborted; failures += 1) {
      try {
        await consumer.handle(event, this.#end.signal)
        return true
      } catch (error) {
        if (failures === 0)
          log(`${consumer.name} failed at ${event.type}, seq ${String(event.seq)}; it is tried again.`, error)
        await this.#pause(failures)
      }
    }
    return false
  }

  /** Once: a rehearsal that fails must not hold up what really happens. */
  async #rehearse(event: Ready): Promise<void> {
    const { consumer, log } = this.#parts
    if (!this.#wants(event)) return
    try {
      await consumer.handle(event, this.#end.signal)
    } catch (error) {
      log(`${consumer.name} failed at ${event.type} of a rehearsal.`, error)
    }
  }

  #wants(event: Ready): boolean {
    const { rules } = this.#parts.consumer
    return rules === 'all' || rules.some((rule) => rule.matches(event.flat))
  }

  #pause(failures: number): Promise<unknown> {
    return this.#parts.wait(Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures, 20)), this.#end.signal)
  }
}
