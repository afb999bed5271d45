import type { Socket } from 'node:net'
import type { ReaderOptions } from '../reader/reader.ts'
import { Caller } from './caller.ts'
import { Faults, type EmulatedFault } from './fault.ts'
import { Mechanism } from './mechanism.ts'
import type { Paper } from './paper.ts'

export interface PrinterOptions {
  /** Of the paper in mm. */
  readonly width?: 80 | 58
  readonly faults?: readonly EmulatedFault[]
  readonly reader?: ReaderOptions
  /** False where nobody looks back: then `papers`, `notes` and `received` stay empty, and a long run takes no more memory. */
  readonly keep?: boolean
  readonly onPaper?: (paper: Paper) => void
  readonly onNote?: (note: string) => void
}

const dots = { 80: 576, 58: 384 } as const

/** The printer behind the port: who is being served, what came out, and what is wrong with it. */
export class EmulatedPrinter {
  readonly faults = new Faults()
  readonly mechanism: Mechanism
  readonly papers: Paper[] = []
  readonly notes: string[] = []
  readonly received: Uint8Array[] = []
  /** The first one is served, the others wait. */
  readonly sockets: Socket[] = []
  #options: PrinterOptions
  #caller: Caller | null = null
  /** Answers that are given one connection too late. */
  #late: Uint8Array[] = []

  constructor(options: PrinterOptions) {
    this.#options = options
    for (const fault of options.faults ?? []) this.faults.set(fault)
    this.mechanism = new Mechanism({
      dots: dots[options.width ?? 80],
      faults: this.faults,
      reader: options.reader ?? {},
      answer: (bytes, when) => this.#answer(bytes, when === 'in order'),
      out: (paper) => {
        if (this.#keeps) this.papers.push(paper)
        options.onPaper?.(paper)
      },
      complain: ({ at, bytes, why }) => this.#note(`${why} at ${String(at)}: ${Buffer.from(bytes).toString('hex')}`),
      pulse: (what) => this.#note(what),
    })
  }

  /** A new connection. */
  take(socket: Socket): void {
    this.sockets.push(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      this.sockets.splice(this.sockets.indexOf(socket), 1)
      if (this.#caller?.socket === socket) this.#caller = null
      this.#tearIfLeft()
      this.#serveNext()
    })
    this.#serveNext()
  }

  /** To be called when a fault has come or gone. */
  changed(): void {
    this.mechanism.run()
    this.#caller?.goOn()
    this.#tearIfLeft()
  }

  get #keeps(): boolean {
    return this.#options.keep ?? true
  }

  #serveNext(): void {
    const socket = this.sockets[0]
    if (this.#caller !== null || socket === undefined) return
    const { faults, mechanism } = this
    this.#caller = new Caller(socket, { faults, mechanism, take: (bytes) => this.#take(bytes) })
    mechanism.connected(faults.has('asb'))
    for (const bytes of this.#late.splice(0)) this.#caller.say(bytes)
  }

  #take(bytes: Uint8Array): void {
    if (this.#keeps) this.received.push(bytes)
    this.mechanism.receive(bytes)
  }

  #answer(bytes: Uint8Array, inOrder: boolean): void {
    if (this.faults.has('deaf') || (this.faults.has('no-confirm') && inOrder)) return
    if (this.faults.has('late-answer') && inOrder) this.#late.push(bytes)
    else this.#caller?.say(bytes)
  }

  #tearIfLeft(): void {
    if (this.#caller === null && this.mechanism.idle) this.mechanism.tear()
  }

  #note(text: string): void {
    if (this.#keeps) this.notes.push(text)
    this.#options.onNote?.(text)
  }
}
