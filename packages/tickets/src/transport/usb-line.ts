import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Cause } from '../printer.ts'
import { answerReader } from './answers.ts'
import { Inbox, type Heard, type Line } from './line.ts'
import { FromDevice } from './usb-messages.ts'

export interface UsbDeadlines {
  readonly openMs: number
  /** For a few bytes to be taken. */
  readonly askMs: number
}

/**
 * A device that is held by a child which can be abandoned. A conversation takes a line to it; after one that ended well
 * the device stays open for the next, for a program cannot be started every second on a small machine.
 */
export class UsbDevice {
  /** Null when it is open; why not, as a code, when that is refused or takes too long. */
  readonly opened: Promise<Cause | null>
  /** The child is gone, and with it whatever it had open. */
  readonly gone: Promise<void>
  readonly #child: ChildProcess
  readonly #askMs: number
  readonly #outbox: Outbox
  /** What it says between two conversations is heard by the next. */
  #inbox = new Inbox()
  #alive = true

  constructor(path: string, { openMs, askMs }: UsbDeadlines) {
    this.#child = fork(fileURLToPath(new URL('./usb-device.ts', import.meta.url)), [path], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      env: { ELECTRON_RUN_AS_NODE: '1' },
    })
    this.#askMs = askMs
    this.#outbox = new Outbox(this.#child, (heard) => this.#inbox.tell(heard))
    const opened = Promise.withResolvers<Cause | null>()
    const gone = Promise.withResolvers<void>()
    this.opened = opened.promise
    this.gone = gone.promise
    const late = setTimeout(this.abandon, openMs)
    const over = (): void => {
      this.#alive = false
      clearTimeout(late)
      this.#outbox.stop()
      this.#inbox.tell({ kind: 'closed' })
      opened.resolve('offline')
      gone.resolve()
    }
    this.#child.on('error', over)
    this.#child.on('exit', over)
    const read = answerReader()
    this.#child.on('message', (message) => {
      const told = FromDevice.parse(message)
      switch (told.kind) {
        case 'open':
        case 'refused':
          clearTimeout(late)
          opened.resolve(told.kind === 'open' ? null : told.cause)
          if (told.kind === 'refused') this.abandon()
          return
        case 'taken':
          return this.#outbox.taken(told.count)
        case 'full':
          return this.#inbox.tell({ kind: 'stalled' })
        case 'gone':
          return this.abandon()
        case 'heard':
          for (const answer of read(told.bytes)) this.#inbox.tell(answer)
      }
    })
  }

  /** Whether the next conversation can have it. */
  get isFree(): boolean {
    return this.#alive && this.#outbox.isEmpty
  }

  /** Lets go of it for good, whatever it is doing. */
  readonly abandon = (): void => {
    this.#alive = false
    this.#child.kill('SIGKILL')
  }

  /** The line of one conversation. Called off, or dropped while it has not taken all, the device is abandoned. */
  line(signal: AbortSignal): Line {
    signal.addEventListener('abort', this.abandon, { once: true })
    if (signal.aborted) this.abandon()
    return {
      next: (ms) => this.#inbox.next(ms),
      write: (bytes, stallMs) => this.#outbox.put(bytes, stallMs, true),
      ask: (bytes) => this.#outbox.put(bytes, this.#askMs, false),
      // A device has no half-close: the other side is through when it has taken everything.
      end: () => this.#outbox.end(() => this.#inbox.tell({ kind: 'closed' })),
      drop: () => {
        signal.removeEventListener('abort', this.abandon)
        if (this.isFree) this.#inbox = new Inbox()
        else this.abandon()
      },
    }
  }
}

/** Counts what the device has taken, and notices when it takes nothing. */
class Outbox {
  #child: ChildProcess
  #tell: (heard: Heard) => void
  #open = 0
  #tellsWritten = false
  #timer: NodeJS.Timeout | null = null
  #whenEmpty: (() => void) | null = null

  constructor(child: ChildProcess, tell: (heard: Heard) => void) {
    this.#child = child
    this.#tell = tell
  }

  get isEmpty(): boolean {
    return this.#open === 0
  }

  put(bytes: Uint8Array, stallMs: number, tellsWritten: boolean): void {
    this.stop()
    this.#open += bytes.length
    this.#tellsWritten ||= tellsWritten
    this.#timer = setTimeout(() => this.#tell({ kind: 'stalled' }), stallMs)
    // Where the child is gone, "exit" says so.
    this.#child.send(Uint8Array.from(bytes), () => undefined)
  }

  taken(count: number): void {
    this.#open -= count
    if (this.#open > 0) {
      this.#timer?.refresh()
      return
    }
    this.stop()
    if (this.#tellsWritten) this.#tell({ kind: 'written' })
    this.#tellsWritten = false
    this.#whenEmpty?.()
    this.#whenEmpty = null
  }

  end(whenEmpty: () => void): void {
    if (this.#open === 0) whenEmpty()
    else this.#whenEmpty = whenEmpty
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
  }
}
