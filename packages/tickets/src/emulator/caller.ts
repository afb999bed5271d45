import type { Socket } from 'node:net'
import type { Faults } from './fault.ts'
import type { Mechanism } from './mechanism.ts'

export interface CallerParts {
  readonly faults: Faults
  readonly mechanism: Mechanism
  readonly take: (bytes: Uint8Array) => void
}

/** As much as a printer takes in while it cannot print. */
const bufferBytes = 64 * 1024
/** How often a slow printer takes something, a second. */
const sipsASecond = 50

/** The connection that has the printer, with the manners that the faults give it. */
export class Caller {
  readonly socket: Socket
  #parts: CallerParts
  #heard = 0
  #rest: Buffer = Buffer.alloc(0)
  #timer: NodeJS.Timeout | null = null
  #ended = false

  constructor(socket: Socket, parts: CallerParts) {
    this.socket = socket
    this.#parts = parts
    const { faults } = parts
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => this.#hear(chunk))
    socket.on('end', () => {
      this.#ended = true
      this.#goodbye()
    })
    socket.on('close', () => this.#stop())
    if (faults.has('stray')) this.say(Uint8Array.of(0))
    if (faults.has('half-closed')) socket.end()
    const late = faults.number('late')
    if (late === null) socket.resume()
    else this.#goOnIn(late)
  }

  say(bytes: Uint8Array): void {
    if (this.socket.writable) this.socket.write(bytes)
  }

  /** Takes in more, where there is room again. */
  goOn(): void {
    if (this.#timer !== null || this.#parts.mechanism.waiting >= bufferBytes) return
    if (this.#rest.length > 0) this.#drink()
    else if (this.socket.isPaused()) this.socket.resume()
  }

  #hear(chunk: Buffer): void {
    const { faults } = this.#parts
    const cut = faults.number('resets')
    if (cut !== null && this.#heard + chunk.length >= cut) {
      this.#parts.take(chunk.subarray(0, Math.max(0, cut - this.#heard)))
      this.socket.resetAndDestroy()
      return
    }
    this.#heard += chunk.length
    this.#rest = chunk
    this.socket.pause()
    this.#drink()
  }

  #drink(): void {
    const rate = this.#parts.faults.number('slow')
    const sip = rate === null ? this.#rest.length : Math.max(1, Math.ceil(rate / sipsASecond))
    const bytes = this.#rest.subarray(0, sip)
    this.#rest = this.#rest.subarray(sip)
    this.#parts.take(bytes)
    if (rate === null) {
      this.goOn()
      return
    }
    this.#goOnIn(1000 / sipsASecond)
  }

  #goOnIn(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.goOn()
    }, ms)
  }

  #goodbye(): void {
    if (this.#ended && !this.#parts.faults.has('never-closes')) this.socket.end()
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}
