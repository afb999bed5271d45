import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlayedEnvelope, Publishing } from '@pressobox/events'
import { openRecord } from '@pressobox/journal'
import type { Consumer, Subscription } from './consumer.ts'
import { deliveriesOf, rehearsed, type Told } from './delivery.ts'
import { Line } from './line.ts'
import { Position, PositionKeeper } from './position.ts'
import { Recent } from './recent.ts'
import { asRehearsal } from './rehearsal.ts'

export interface BusParts {
  /** Positions are kept here, one file for each consumer. */
  readonly folder: string
  /** Of the journal: positions in another one are worth nothing. */
  readonly epoch: string
  /** The last fact that is on disk. */
  readonly lastSeq: () => number
  /** What is on disk after a seq, oldest first. */
  readonly read: (after: number) => AsyncIterable<Told>
  /** Hears every fact once it is on disk, in order; hands back what ends it. */
  readonly subscribe: (listener: (told: Told) => void) => () => void
  readonly publishing: (eventId: string, wall: number) => Publishing
  /** Events that this box has or had: no rehearsal is under one of them. */
  readonly realEvents: () => ReadonlySet<string>
  readonly wait: (ms: number, signal: AbortSignal) => Promise<unknown>
  readonly log: (sentence: string, error: unknown) => void
}

const remembered = 1000

/**
 * Public events for consumers: each gets every event that its rules match at least once, in order, with an id that a
 * replay gives again. How far it is stands on disk; who was off reads on from there, and nobody waits for anybody.
 */
export class Bus {
  #parts: BusParts
  #lines = new Map<string, Line>()
  #recent: Recent
  #stopListening: () => void

  constructor(parts: BusParts) {
    this.#parts = parts
    this.#recent = new Recent(remembered, (told) => deliveriesOf(told, parts.publishing(told.eventId, told.wall)))
    this.#stopListening = parts.subscribe((told) => {
      this.#recent.add(told)
      for (const line of this.#lines.values()) line.wake()
    })
  }

  async subscribe(consumer: Consumer): Promise<Subscription> {
    const { name } = consumer
    if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(name)) throw new Error(`"${name}" is no name for a consumer.`)
    if (this.#lines.has(name)) throw new Error(`There is a consumer "${name}" already.`)
    const { wait, log } = this.#parts
    const position = await this.#openPosition(consumer)
    const line = new Line({
      consumer,
      position,
      recent: (seq) => this.#recent.after(seq, this.#parts.lastSeq()),
      read: (after) => this.#read(after),
      wait,
      log,
    })
    this.#lines.set(name, line)
    const stop = async (): Promise<void> => {
      this.#lines.delete(name)
      await line.stop()
    }
    return { position: () => position.seq, stop }
  }

  /** A consumer that is stopped never comes back: its position goes. */
  async forget(name: string): Promise<void> {
    for (const file of [`${name}.json`, `${name}.json.bak`]) await rm(join(this.#parts.folder, file), { force: true })
  }

  /** Events that are only played: marked, not kept, to those who want them. */
  rehearse(played: readonly PlayedEnvelope[]): void {
    const real = this.#parts.realEvents()
    const events = played.map((each) => rehearsed(asRehearsal(each, real, Date.now())))
    for (const line of this.#lines.values()) line.rehearse(events)
  }

  async stop(): Promise<void> {
    this.#stopListening()
    const lines = [...this.#lines.values()]
    this.#lines.clear()
    await Promise.all(lines.map((line) => line.stop()))
  }

  async *#read(after: number) {
    for await (const told of this.#parts.read(after)) yield this.#recent.item(told)
  }

  /** Where it left off. The first position is saved before the first event: what comes from now on is owed to it. */
  async #openPosition({ name, start }: Consumer): Promise<PositionKeeper> {
    const { folder, epoch, log } = this.#parts
    const complain = (error: unknown): void => log(`The position of ${name} could not be saved.`, error)
    if (typeof start === 'object') return new PositionKeeper(null, { epoch, seq: start.after }, complain)
    await mkdir(folder, { recursive: true })
    const parse = (json: unknown): Position | null => Position.safeParse(json).data ?? null
    const record = await openRecord<Position | null>(join(folder, `${name}.json`), parse, null)
    const lastSeq = this.#parts.lastSeq()
    const known = record.get()
    if (known !== null && known.epoch !== epoch)
      log(`${name} was in another journal; it begins anew.`, `seq ${String(known.seq)}`)
    const fresh = start === 'beginning' ? 0 : lastSeq
    const seq = known === null || known.epoch !== epoch ? fresh : Math.min(known.seq, lastSeq)
    const keeper = new PositionKeeper(record, { epoch, seq }, complain)
    await keeper.save()
    return keeper
  }
}
