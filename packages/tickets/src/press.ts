import type { Ticket, TicketContent, TicketId, TicketReport } from '@pressobox/domain'
import type { z } from 'zod'
import type { Block } from './block.ts'
import { encodeTicket } from './encode.ts'
import { layOut } from './lay-out.ts'
import type { Printer } from './printer.ts'
import type { Profile } from './profile.ts'
import { renderTicket } from './render.ts'

export type Report = z.output<typeof TicketReport>

export interface PressParts {
  readonly printers: readonly Printer[]
  readonly profile: Profile
  /** Keeps what became of a ticket; resolves when it is on disk, with false when it could not be kept. */
  readonly report: (ticketId: TicketId, report: Report) => Promise<boolean>
  readonly log: (sentence: string, error: unknown) => void
  /** Waits, or ends early when the press is stopped. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** Monotonic ms. */
  readonly now: () => number
}

export interface PrinterState {
  readonly name: string
  readonly url: string
  readonly cause: string | null
  readonly waiting: number
}

const firstPauseMs = 1000
const longestPauseMs = 15_000
/** A ticket that could not begin for so long is said to have failed: a person decides. */
const expiryMs = 10 * 60_000

/** The hands of the print queue: one queue a printer, and nothing that orders coffee ever waits for it. */
export class Press {
  #parts: PressParts
  #queues: Queue[]
  #stop = new AbortController()

  constructor(parts: PressParts) {
    this.#parts = parts
    this.#queues = parts.printers.map((printer) => new Queue(printer, parts, this.#stop.signal))
  }

  /** Takes a ticket that is queued on disk. Before the first byte goes out, that it does is on disk too. */
  enqueue(ticket: Ticket): void {
    this.#queues[0]?.add(ticket)
  }

  states(): readonly PrinterState[] {
    return this.#queues.map((queue) => queue.state())
  }

  async test(name: string): Promise<boolean> {
    const printer = this.#parts.printers.find((each) => each.name === name)
    if (printer === undefined) return false
    const { profile } = this.#parts
    const content: TicketContent = {
      kind: 'test',
      printer: name,
      stand: '',
      eventId: '',
      printedAt: Date.now(),
      timeZone: 'UTC',
      language: 'en',
      copy: 0,
    }
    const blocks = layOut(content, { profile, link: null, logo: null })
    await printer.print(
      { ...jobOf(`test-${name}`, blocks, profile), begin: () => Promise.resolve(true) },
      this.#stop.signal,
    )
    return true
  }

  picture(ticket: Ticket): Promise<Uint8Array> {
    const { profile } = this.#parts
    return renderTicket(layOut(ticket.content, { profile, link: null, logo: null }), profile)
  }

  async stop(): Promise<void> {
    this.#stop.abort()
    await Promise.all(this.#queues.map((queue) => queue.ended()))
  }
}

function jobOf(id: string, blocks: readonly Block[], profile: Profile) {
  return { id, bytes: encodeTicket(blocks, profile), picture: () => renderTicket(blocks, profile) }
}

class Queue {
  #printer: Printer
  #parts: PressParts
  #signal: AbortSignal
  #waiting: Ticket[] = []
  #running: Promise<void> | null = null
  #cause: string | null = null

  constructor(printer: Printer, parts: PressParts, signal: AbortSignal) {
    this.#printer = printer
    this.#parts = parts
    this.#signal = signal
  }

  add(ticket: Ticket): void {
    this.#waiting.push(ticket)
    this.#running ??= this.#run()
  }

  state(): PrinterState {
    return { name: this.#printer.name, url: this.#printer.url, cause: this.#cause, waiting: this.#waiting.length }
  }

  async ended(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    for (let ticket = this.#waiting[0]; ticket !== undefined && !this.#signal.aborted; ticket = this.#waiting[0]) {
      try {
        await this.#print(ticket)
      } catch (error) {
        this.#parts.log(`Ticket ${ticket.id} could not be printed.`, error)
      }
      if (!this.#signal.aborted) this.#waiting.shift()
    }
    this.#running = null
  }

  /** Only a job whose first byte was never sent is tried again by itself; the same trouble is told once. */
  async #print(ticket: Ticket): Promise<void> {
    const { profile, report, now, wait } = this.#parts
    const begin = (): Promise<boolean> => report(ticket.id, { became: 'sending', printer: this.#printer.name })
    const blocks = layOut(ticket.content, { profile, link: null, logo: null })
    const job = { ...jobOf(ticket.id, blocks, profile), begin }
    const began = now()
    let told: string | null = null
    for (let pause = firstPauseMs; !this.#signal.aborted; pause = Math.min(longestPauseMs, pause * 2)) {
      const outcome = await this.#printer.print(job, this.#signal)
      this.#cause = outcome.kind === 'failed' ? outcome.cause : null
      if (outcome.kind !== 'failed') {
        await report(
          ticket.id,
          outcome.kind === 'printed' ? { became: 'printed' } : { became: 'unconfirmed', cause: outcome.cause },
        )
        return
      }
      if (this.#signal.aborted) return
      if (told !== outcome.cause && (await report(ticket.id, { became: 'failed', cause: outcome.cause })))
        told = outcome.cause
      if (now() - began > expiryMs) return
      await wait(pause, this.#signal)
    }
  }
}
