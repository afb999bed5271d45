import type { Ticket } from '@pressobox/domain'
import type { Draft, Encoded } from './desk.ts'
import type { PressParts, Report } from './press-parts.ts'
import type { Entry, TicketEntry } from './print-entry.ts'
import type { Outcome, Printer } from './printer.ts'
import { conditionAfter, troubleAfter, troubleIn, type PrinterState, type Trouble } from './printer-state.ts'
import type { Station } from './station.ts'

interface QueueParts extends PressParts {
  /** Takes over tickets that could not begin for long; false where nobody can. */
  readonly handOver: (from: Station, entries: readonly Entry[]) => boolean
}

/** The queue of one printer: one thing at a time, and nothing that orders coffee ever waits for it. */
export class PrintQueue {
  station: Station
  readonly #printer: Printer
  readonly #parts: QueueParts
  readonly #stop: AbortSignal
  #entries: Entry[] = []
  #retired = false
  #printing = false
  #condition: PrinterState['condition'] = { reach: 'unknown', faults: [] }
  #trouble: { readonly cause: Trouble; readonly since: number } | null = null
  #triedAt = -Infinity
  #nap = new AbortController()
  #asking = new AbortController()
  readonly #running: Promise<void>

  constructor(station: Station, printer: Printer, parts: QueueParts, stop: AbortSignal) {
    this.station = station
    this.#printer = printer
    this.#parts = parts
    this.#stop = stop
    this.#running = this.#run()
  }

  add(entries: readonly Entry[]): void {
    for (const entry of entries) if (entry.kind === 'ticket' && this.#trouble !== null) entry.waited = true
    this.#entries.push(...entries)
    this.#wake()
  }

  state(): PrinterState {
    const { name, url } = this.#printer
    return {
      name,
      url,
      condition: this.#condition,
      trouble: this.#trouble?.cause ?? null,
      printing: this.#printing,
      waiting: this.#entries.length,
    }
  }

  /** Ends after what is being printed; hands back what did not begin. */
  async retire(): Promise<readonly Entry[]> {
    this.#retired = true
    this.#wake()
    await this.#running
    return this.#entries.splice(0)
  }

  ended(): Promise<void> {
    this.#wake()
    return this.#running
  }

  #over(): boolean {
    return this.#retired || this.#stop.aborted
  }

  #wake(): void {
    this.#nap.abort()
    this.#asking.abort()
  }

  async #run(): Promise<void> {
    while (!this.#over()) {
      try {
        await this.#turn()
      } catch (error) {
        this.#parts.log(`The printer ${this.station.name} could not be served.`, error)
        await this.#rest(this.#parts.everyMs)
      }
    }
    this.#printer.close()
  }

  async #turn(): Promise<void> {
    await this.#dropStale()
    const [head] = this.#entries
    if (head === undefined) {
      await this.#ask()
      if (this.#entries.length === 0) await this.#rest(this.#parts.everyMs)
      return
    }
    const since = this.#parts.now() - this.#triedAt
    if (this.#trouble !== null && since < this.#parts.everyMs && head.kind === 'ticket') {
      if (this.#handOver()) return
      await this.#tell(head, this.#trouble.cause)
      await this.#rest(this.#parts.everyMs - since)
      return
    }
    await this.#print(head)
  }

  /** How it is, asked while it has nothing to do; a ticket that comes meanwhile does not wait for the answer. */
  async #ask(): Promise<void> {
    this.#asking = new AbortController()
    const signal = AbortSignal.any([this.#asking.signal, this.#stop])
    const condition = await this.#printer.status(signal)
    if (signal.aborted) return
    this.#see(condition, troubleIn(condition))
  }

  #see(condition: PrinterState['condition'] | null, trouble: Trouble | null): void {
    this.#triedAt = this.#parts.now()
    const before = this.state()
    if (condition !== null) this.#condition = condition
    if (trouble === null) this.#trouble = null
    else {
      this.#trouble = { cause: trouble, since: this.#trouble?.since ?? this.#parts.now() }
      for (const entry of this.#entries) if (entry.kind === 'ticket') entry.waited = true
    }
    if (JSON.stringify(before) !== JSON.stringify(this.state())) this.#parts.changed()
  }

  async #print(entry: Entry): Promise<void> {
    const encoded = await this.#encode(entry)
    if (encoded === null) return
    this.#printing = true
    this.#parts.changed()
    let began = false
    const { paper, draft } = encoded
    const outcome = await this.#printer
      .print(
        {
          id: entry.kind === 'ticket' ? entry.ticket.id : entry.id,
          bytes: paper.bytes,
          picture: () => this.#parts.desk.draw(draft),
          begin: async () => {
            began = await this.#begin(entry)
            return began
          },
        },
        this.#stop,
      )
      .finally(() => (this.#printing = false))
    if (outcome.kind !== 'failed') this.#parts.rolled(this.station.name, paper.rows)
    await this.#settle(entry, outcome, began)
    this.#parts.changed()
  }

  /** A ticket that cannot be laid out must not hold those behind it. */
  async #encode(entry: Entry): Promise<{ readonly draft: Draft; readonly paper: Encoded } | null> {
    const draft =
      entry.kind === 'loose'
        ? entry.draft(this.station)
        : this.#parts.draft(entry.ticket, this.station, entry.insteadOf)
    try {
      return { draft, paper: await this.#parts.desk.encode(draft) }
    } catch (error) {
      if (this.#over()) return null
      this.#parts.log('A piece of paper could not be laid out.', error)
      this.#remove(entry)
      if (entry.kind === 'loose') entry.done({ kind: 'failed', cause: 'error' })
      else await this.#keep(entry.ticket, { became: 'failed', cause: 'error' })
      return null
    }
  }

  /** Before the first byte goes out, that it does is on disk. */
  async #begin(entry: Entry): Promise<boolean> {
    if (entry.kind === 'loose') return true
    const { ticket, insteadOf } = entry
    const kept = await this.#parts.report(ticket.id, { became: 'sending', printer: this.station.name, insteadOf })
    return kept === 'kept'
  }

  async #settle(entry: Entry, outcome: Outcome, began: boolean): Promise<void> {
    const stopped = this.#stop.aborted
    if (entry.kind === 'loose') {
      this.#remove(entry)
      entry.done(outcome)
    }
    if (outcome.kind === 'failed' && stopped && !began) return
    // A ticket that was withdrawn just then says nothing of the printer.
    const withdrawn = entry.kind === 'ticket' && !began && !this.#parts.isWanted(entry.ticket, entry.waited)
    if (!withdrawn) this.#see(conditionAfter(outcome, this.#condition), troubleAfter(outcome))
    if (entry.kind === 'loose') return
    if (outcome.kind !== 'failed') {
      this.#remove(entry)
      await this.#keep(
        entry.ticket,
        outcome.kind === 'printed' ? { became: 'printed' } : { became: 'unconfirmed', cause: outcome.cause },
      )
    } else if (withdrawn) {
      await this.#dropStale()
    } else if (began || outcome.cause !== 'journal') {
      entry.told = null
      await this.#tell(entry, outcome.cause)
    }
  }

  /** The same trouble is told once. */
  async #tell(entry: TicketEntry, cause: string): Promise<void> {
    if (entry.told === cause) return
    entry.told = cause
    await this.#keep(entry.ticket, { became: 'failed', cause })
  }

  /** What became of a ticket is kept as soon as the journal takes it: only a restart may make it `restart`. */
  async #keep(ticket: Ticket, report: Report): Promise<void> {
    while ((await this.#parts.report(ticket.id, report)) === 'unavailable' && !this.#stop.aborted)
      await this.#parts.wait(1000, this.#stop)
  }

  /** Tickets that nobody wants any more leave the queue; those that nobody told yet are told to have expired. */
  async #dropStale(): Promise<void> {
    for (const entry of this.#entries) {
      if (entry.kind === 'loose' || this.#parts.isWanted(entry.ticket, entry.waited)) continue
      this.#remove(entry)
      await this.#keep(entry.ticket, { became: 'failed', cause: 'expired' })
    }
  }

  #handOver(): boolean {
    const { trouble, entries } = { trouble: this.#trouble, entries: this.#entries }
    if (trouble === null || this.#parts.now() - trouble.since < this.#parts.patienceMs) return false
    const tickets = entries.filter((entry) => entry.kind === 'ticket' && entry.insteadOf === null)
    if (tickets.length === 0 || !this.#parts.handOver(this.station, tickets)) return false
    this.#entries = entries.filter((entry) => !tickets.includes(entry))
    this.#parts.changed()
    return true
  }

  #remove(entry: Entry): void {
    this.#entries = this.#entries.filter((each) => each !== entry)
  }

  /** Rests so long, or until something comes. */
  async #rest(ms: number): Promise<void> {
    this.#nap = new AbortController()
    if (!this.#over()) await this.#parts.wait(ms, AbortSignal.any([this.#nap.signal, this.#stop]))
  }
}
