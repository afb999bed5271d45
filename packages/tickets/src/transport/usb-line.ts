import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Cause } from '../printer.ts'
import { answerReader } from './answers.ts'
import { Inbox, type Line } from './line.ts'
import { FromDevice } from './usb-messages.ts'

export interface UsbDeadlines {
  readonly openMs: number
  /** For a few bytes to be taken. */
  readonly askMs: number
}

/** A line to a device, held by a child that can be abandoned, and when that child is gone. */
export interface UsbCall {
  readonly line: Promise<Line | Cause>
  readonly gone: Promise<void>
}

/** Opens a device; the cause when that is refused or takes too long. */
export function dialUsb(path: string, { openMs, askMs }: UsbDeadlines, signal: AbortSignal): UsbCall {
  const child = fork(fileURLToPath(new URL('./usb-device.ts', import.meta.url)), [path], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: { ELECTRON_RUN_AS_NODE: '1' },
  })
  const opened = Promise.withResolvers<Line | Cause>()
  const gone = Promise.withResolvers<void>()
  const inbox = new Inbox()
  const read = answerReader()
  const outbox = new Outbox(child, inbox)
  const drop = (): void => void child.kill('SIGKILL')
  const late = setTimeout(drop, openMs)
  signal.addEventListener('abort', drop, { once: true })
  if (signal.aborted) drop()

  const over = (): void => {
    clearTimeout(late)
    outbox.stop()
    signal.removeEventListener('abort', drop)
    inbox.tell({ kind: 'closed' })
    opened.resolve('offline')
    gone.resolve()
  }
  child.on('error', over)
  child.on('exit', over)
  const line: Line = {
    next: (ms) => inbox.next(ms),
    write: (bytes, stallMs) => outbox.put(bytes, stallMs, true),
    ask: (bytes) => outbox.put(bytes, askMs, false),
    end: () => outbox.end(drop),
    drop,
  }
  child.on('message', (message) => {
    const told = FromDevice.parse(message)
    if (told.kind === 'open') {
      clearTimeout(late)
      opened.resolve(line)
    } else if (told.kind === 'refused') {
      opened.resolve(told.cause)
      drop()
    } else hear(told, { inbox, outbox, read, drop })
  })
  return { line: opened.promise, gone: gone.promise }
}

interface Ends {
  readonly inbox: Inbox
  readonly outbox: Outbox
  readonly read: ReturnType<typeof answerReader>
  readonly drop: () => void
}

/** What an open device tells. */
function hear(told: Exclude<FromDevice, { kind: 'open' | 'refused' }>, { inbox, outbox, read, drop }: Ends): void {
  switch (told.kind) {
    case 'taken':
      outbox.taken(told.count)
      return
    case 'full':
      inbox.tell({ kind: 'stalled' })
      return
    case 'gone':
      drop()
      return
    case 'heard':
      for (const answer of read(told.bytes)) inbox.tell(answer)
  }
}

/** Counts what the device has taken, and notices when it takes nothing. */
class Outbox {
  #child: ChildProcess
  #inbox: Inbox
  #open = 0
  #tellsWritten = false
  #timer: NodeJS.Timeout | null = null
  #whenEmpty: (() => void) | null = null

  constructor(child: ChildProcess, inbox: Inbox) {
    this.#child = child
    this.#inbox = inbox
  }

  put(bytes: Uint8Array, stallMs: number, tellsWritten: boolean): void {
    this.stop()
    this.#open += bytes.length
    this.#tellsWritten ||= tellsWritten
    this.#timer = setTimeout(() => this.#inbox.tell({ kind: 'stalled' }), stallMs)
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
    if (this.#tellsWritten) this.#inbox.tell({ kind: 'written' })
    this.#tellsWritten = false
    this.#whenEmpty?.()
  }

  /** A device has no half-close: it is let go of when it has taken everything. */
  end(whenEmpty: () => void): void {
    if (this.#open === 0) whenEmpty()
    else this.#whenEmpty = whenEmpty
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
  }
}
