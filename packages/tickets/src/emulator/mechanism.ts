import type { Command, Item } from '../reader/item.ts'
import { EscPosReader, type ReaderOptions } from '../reader/reader.ts'
import type { Faults } from './fault.ts'
import { paperOf, type Paper } from './paper.ts'
import { answerToInquiry, asbOf, paperSensors, realTimeAnswer, type Sensors } from './status-bytes.ts'
import { Typesetter, type Printed } from './typesetter.ts'
import type { Strip } from './strip.ts'

export interface MechanismParts {
  readonly dots: number
  readonly faults: Faults
  readonly reader: ReaderOptions
  /** To whoever is connected. */
  readonly answer: (bytes: Uint8Array, when: 'at once' | 'in order' | 'volunteered') => void
  readonly out: (paper: Paper) => void
  readonly complain: (item: Item & { kind: 'error' }) => void
  readonly pulse: (what: 'drawer' | 'beep') => void
}

/** The inside of a printer: a receive buffer, a print head that stops when it must, and sensors. */
export class Mechanism {
  #parts: MechanismParts
  #reader: EscPosReader
  #typesetter: Typesetter
  #toPrint: Printed[] = []
  #hanging: Strip[] = []
  #papers = 0
  #asb = false
  #told = ''
  #printedLines = 0

  constructor(parts: MechanismParts) {
    this.#parts = parts
    this.#reader = new EscPosReader(parts.reader)
    this.#typesetter = new Typesetter(parts.dots)
  }

  /** Dot lines since it was switched on. */
  get printedLines(): number {
    return this.#printedLines
  }

  /** Bytes that wait in the receive buffer. */
  get waiting(): number {
    return this.#reader.pending
  }

  /** Whether nothing that was received still waits to be printed. */
  get idle(): boolean {
    return this.#reader.pending === 0 && this.#toPrint.length === 0
  }

  sensors(): Sensors {
    const { faults } = this.#parts
    const paperOut = faults.number('paper-out') === 0
    const coverOpen = faults.has('cover-open')
    const error = faults.has('error')
    return {
      paperOut,
      coverOpen,
      error,
      paperLow: paperOut || faults.has('paper-low'),
      offline: paperOut || coverOpen || error || faults.has('offline'),
    }
  }

  receive(bytes: Uint8Array): void {
    for (const { name, args } of this.#reader.receive(bytes)) {
      const [n = 0] = args
      if (name === 'DLE EOT') this.#parts.answer(realTimeAnswer(n, this.sensors()), 'at once')
      if (name === 'DLE DC4') this.#parts.pulse(n === 1 ? 'drawer' : 'beep')
    }
    this.run()
  }

  /** A new connection: ASB is off until it is asked for. */
  connected(asb: boolean): void {
    this.#asb = asb
    this.#told = ''
    this.#tellChange()
  }

  /** Prints on, as far as it can. To be called when something has changed. */
  run(): void {
    this.#tellChange()
    while (!this.sensors().offline) {
      const next = this.#toPrint.shift()
      if (next !== undefined) {
        this.#print(next)
        continue
      }
      const item = this.#reader.next()
      if (item === null) return
      this.#obey(item)
    }
  }

  /** Somebody tears off what hangs out of the printer. */
  tear(): void {
    if (this.#hanging.length > 0) this.#leave('torn')
  }

  #obey(item: Item): void {
    switch (item.kind) {
      case 'text':
        this.#toPrint.push(...this.#typesetter.text(item.text))
        return
      case 'error':
        this.#parts.complain(item)
        return
      case 'real-time':
        return
      case 'command':
        this.#toPrint.push(...this.#typesetter.command(item))
        this.#reply(item)
    }
  }

  /** Commands that are answered, when their turn has come. */
  #reply({ name, args: [n = 0], data }: Command): void {
    const { answer } = this.#parts
    if (name === 'GS r') answer(Uint8Array.of((n & 3) === 1 ? paperSensors(this.sensors()) : 0), 'in order')
    if (name === 'GS I') answer(answerToInquiry(n), 'in order')
    // Function 48: the process id comes back.
    if (name === 'GS ( H' && data[0] === 48) answer(Uint8Array.of(0x37, 0x22, ...data.subarray(2), 0), 'in order')
    if (name === 'ESC p' || name === 'ESC B') this.#parts.pulse(name === 'ESC p' ? 'drawer' : 'beep')
    if (name !== 'GS a') return
    this.#asb = n !== 0
    this.#told = ''
    this.#tellChange()
  }

  #print(printed: Printed): void {
    if (printed.kind === 'cut') {
      if (this.#hanging.length > 0) this.#leave('cut')
      return
    }
    this.#hanging.push(printed.strip)
    this.#printedLines += printed.strip.height
    const left = this.#parts.faults.number('paper-out')
    if (left === null) return
    this.#parts.faults.set({ name: 'paper-out', n: Math.max(0, left - printed.strip.height) })
    this.#tellChange()
  }

  #leave(ended: Paper['ended']): void {
    const strips = this.#hanging
    this.#hanging = []
    this.#papers += 1
    this.#parts.out(paperOf(strips, this.#papers, ended, this.#parts.dots))
  }

  #tellChange(): void {
    const asb = asbOf(this.sensors())
    const now = asb.join()
    if (this.#asb && now !== this.#told) this.#parts.answer(asb, 'volunteered')
    this.#told = now
  }
}
