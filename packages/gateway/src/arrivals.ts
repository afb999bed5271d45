import type { Stand } from '@pressobox/stand'

/** Phones that are known to have come; the oldest of more is forgotten, and would count once more. */
const mostKnown = 5000
const writtenEveryMs = 60_000

type Log = (sentence: string, error: unknown) => void

/**
 * Phones that open the order page, each once: where the way to a cup begins. They are counted here and written down a
 * minute at a time, so that looking at a page changes nothing and a flood of it fills no disk.
 */
export class Arrivals {
  #stand: Stand
  #log: Log
  #known = new Set<string>()
  #unwritten = 0
  #timer: NodeJS.Timeout

  constructor(stand: Stand, log: Log) {
    this.#stand = stand
    this.#log = log
    this.#timer = setInterval(() => void this.#write(), writtenEveryMs)
    this.#timer.unref()
  }

  /** A phone opened the page; at the same event it counts once. */
  came(device: string): void {
    const key = `${this.#stand.state.eventId}:${device}`
    if (this.#known.has(key)) return
    this.#known.add(key)
    this.#unwritten += 1
    const [oldest] = this.#known
    if (this.#known.size > mostKnown && oldest !== undefined) this.#known.delete(oldest)
  }

  /** Writes down all who came so far: another event begins, and they came to this one. */
  async settle(): Promise<void> {
    while (this.#unwritten > 0 && (await this.#write()));
  }

  /** Writes down who came last. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#write()
  }

  /** False when it cannot be written now: they are counted later. */
  async #write(): Promise<boolean> {
    const count = this.#unwritten
    if (count === 0) return true
    this.#unwritten = 0
    const written = await this.#stand.execute({ name: 'count-arrivals', count }, { kind: 'box' }).then(
      ({ kind }) => kind === 'done',
      (error: unknown) => {
        this.#log('Guests who opened the page could not be counted.', error)
        return false
      },
    )
    if (!written) this.#unwritten += count
    return written
  }
}
