import type { Ticket } from '@pressobox/domain'
import type { Draft } from './desk.ts'
import type { Entry } from './print-entry.ts'
import type { PressParts } from './press-parts.ts'
import { PrintQueue } from './print-queue.ts'
import type { Outcome, Printer } from './printer.ts'
import type { PrinterState } from './printer-state.ts'
import { stationFor, type Station } from './station.ts'

/** The hands of the print queues: one queue a printer, so that a dead one holds nobody up. */
export class Press {
  readonly #parts: PressParts
  readonly #stop = new AbortController()
  #queues: PrintQueue[] = []
  /** Tickets that no printer is there for. */
  #homeless: Entry[] = []

  constructor(parts: PressParts) {
    this.#parts = parts
  }

  /** Printers come, go and change while it runs; what did not begin goes where it now belongs. */
  async set(stations: readonly Station[]): Promise<void> {
    const staying: PrintQueue[] = []
    const leaving: PrintQueue[] = []
    for (const queue of this.#queues) {
      const now = stations.find((station) => station.name === queue.station.name && station.url === queue.station.url)
      const same = now !== undefined && JSON.stringify(now.profile) === JSON.stringify(queue.station.profile)
      if (same) queue.station = now
      ;(same ? staying : leaving).push(queue)
    }
    const known = new Set(staying.map((queue) => queue.station.name))
    const opened = stations.flatMap((station) => {
      const printer = known.has(station.name) ? null : this.#parts.open(station)
      return printer === null ? [] : [this.#begin(station, printer)]
    })
    const order = new Map(stations.map(({ name }, index) => [name, index]))
    const place = ({ station }: PrintQueue): number => order.get(station.name) ?? 0
    this.#queues = [...staying, ...opened].toSorted((a, b) => place(a) - place(b))
    const left = this.#homeless.splice(0)
    await Promise.all(leaving.map(async (queue) => left.push(...(await queue.retire()))))
    for (const entry of left) this.#route(entry)
    this.#parts.changed()
  }

  /** Takes a ticket that is queued on disk. */
  enqueue(ticket: Ticket, waited = false): void {
    this.#route({ kind: 'ticket', ticket, insteadOf: null, waited, told: ticket.cause })
  }

  /** Prints what is no ticket, once; null when there is no such printer. */
  loose(name: string, id: string, draft: (station: Station) => Draft): Promise<Outcome> | null {
    const queue = this.#named(name)
    if (queue === null) return null
    const { promise, resolve } = Promise.withResolvers<Outcome>()
    queue.add([{ kind: 'loose', id, draft, done: resolve }])
    return promise
  }

  states(): readonly PrinterState[] {
    return this.#queues.map((queue) => queue.state())
  }

  async stop(): Promise<void> {
    this.#stop.abort()
    await Promise.all(this.#queues.map((queue) => queue.ended()))
  }

  #begin(station: Station, printer: Printer): PrintQueue {
    const handOver = (from: Station, entries: readonly Entry[]): boolean => this.#handOver(from, entries)
    return new PrintQueue(station, printer, { ...this.#parts, handOver }, this.#stop.signal)
  }

  #named(name: string): PrintQueue | null {
    return this.#queues.find((queue) => queue.station.name === name) ?? null
  }

  #route(entry: Entry): void {
    if (entry.kind === 'loose') {
      const queue = this.#queues[0]
      if (queue === undefined) entry.done({ kind: 'failed', cause: 'missing' })
      else queue.add([entry])
      return
    }
    const station = stationFor(
      this.#queues.map((queue) => queue.station),
      entry.ticket,
    )
    const queue = station === null ? null : this.#named(station.name)
    if (queue === null) this.#homeless.push(entry)
    else queue.add([entry])
    this.#parts.changed()
  }

  /** Only to a printer that can begin, and only once: tickets do not wander. */
  #handOver(from: Station, entries: readonly Entry[]): boolean {
    const to = from.fallback === null ? null : this.#named(from.fallback)
    if (to === null || to.station.name === from.name || to.state().trouble !== null) return false
    to.add(entries.map((entry) => (entry.kind === 'ticket' ? { ...entry, insteadOf: from.name, told: null } : entry)))
    return true
  }
}
