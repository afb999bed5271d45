import {
  decide,
  inForm,
  orderOf,
  ordersAtHand,
  standDeadline,
  type Actor,
  type Circumstance,
  type Command,
  type Decision,
  type DeviceId,
  type Fact,
  type Fresh,
  type Moment,
  type Order,
  type OrderId,
  type State,
} from '@pressobox/domain'
import type { Entry, Journal, Stamp } from '@pressobox/journal'
import type { Archive } from './archive.ts'
import { Deadlines } from './deadlines.ts'
import { Heads } from './heads.ts'
import { asUnavailable, marked, unavailable, type Outcome } from './outcome.ts'
import type { Promised, Publication } from './publication.ts'
import type { Recorded } from './record.ts'
import type { StandClock } from './stand-clock.ts'

export interface StandParts {
  readonly journal: Journal<Recorded>
  readonly archive: Archive
  readonly clock: StandClock
  readonly state: State
  /** The form that facts are written in. */
  readonly form: number
  readonly draw: () => Fresh
  /** Calls back after so many ms; hands back what stops it. */
  readonly timer: (act: () => void, ms: number) => () => void
  readonly log: (sentence: string, error: unknown) => void
}

const remembered = 20

/** The running stand: one door for everything that changes it. */
export class Stand {
  #parts: StandParts
  #heads: Heads
  #deadlines: Deadlines
  #listeners = new Set<(publication: Publication) => void>()
  #undurable = 0
  /** What was decided for requests with a key and is not on disk yet. */
  #answering = new Map<string, { readonly orderId: OrderId | null }>()
  #stopped = false
  /** The last that was told: what a snapshot of `state` may be labelled with. */
  #published: number

  constructor(parts: StandParts) {
    this.#parts = parts
    this.#heads = new Heads(parts.state)
    this.#published = parts.journal.lastSeq()
    this.#deadlines = new Deadlines({
      state: () => this.#heads.decided,
      now: () => parts.clock.at(),
      healthy: () => this.healthy(),
      timer: parts.timer,
      ring: () => this.#applyDue(this.moment()),
    })
  }

  /** The stand as it is on disk: the only one that anybody is told of. */
  get state(): State {
    return this.#heads.durable
  }

  moment(): Moment {
    return this.#parts.clock.moment(this.#heads.decided.config.timeZone)
  }

  healthy(): boolean {
    return this.#parts.journal.healthy()
  }

  seq(): number {
    return this.#published
  }

  /** Hears every fact once it is on disk, in order; hands back what ends it. */
  subscribe(listener: (publication: Publication) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** An order, running or long finished. */
  find(id: OrderId): Order | null {
    return orderOf(this.state, id) ?? this.#parts.archive.find(id, null)
  }

  /** All that happened to an order, oldest first. */
  trail(order: Order): AsyncIterable<Entry<Recorded>> {
    return this.#parts.archive.trail(order, orderOf(this.state, order.id) !== null)
  }

  /** A device's orders, newest first: the live ones and the last that ended. */
  ordersOf(device: DeviceId): readonly Order[] {
    const live = ordersAtHand(this.state).filter((order) => order.device === device)
    const known = new Set(live.map((order) => order.id))
    const past = this.#parts.archive.of(device, null, remembered).filter((order) => !known.has(order.id))
    return [...live, ...past].toSorted((a, b) => b.startedAt - a.startedAt)
  }

  /**
   * Decides a command and answers when what the answer rests on is on disk. `onceKey` (a hash of who and which request)
   * makes a repeated command answer as the first one did.
   */
  async execute(command: Command, actor: Actor, onceKey: string | null = null): Promise<Outcome> {
    if (this.#stopped) return unavailable
    const moment = this.moment()
    this.#applyDue(moment)
    const before = onceKey === null ? null : this.#answered(onceKey, moment.at)
    if (before !== null) return this.#whenDurable({ kind: 'done', orderId: before.orderId, repeated: true })
    const decision = this.#decide(command, actor, moment)
    const facts = marked(decision, onceKey, actor, moment)
    const kept = this.#commit(facts, moment)
    const outcome: Outcome =
      decision.refusal === null
        ? { kind: 'done', orderId: decision.orderId, repeated: decision.facts.length === 0 }
        : { kind: 'refused', refusal: decision.refusal }
    return kept === null ? this.#whenDurable(outcome) : kept.then(() => outcome, asUnavailable)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#deadlines.stop()
    await this.#parts.journal.settled().catch(() => undefined)
  }

  /** A write failed: what was only promised is forgotten. Called by the journal before anybody else hears of it. */
  fallBack(): void {
    this.#heads.fallBack()
    this.#deadlines.rearm()
  }

  #answered(key: string, at: number): { readonly orderId: OrderId | null } | null {
    return this.#answering.get(key) ?? this.#parts.archive.answered(key, at)
  }

  /** What becomes of a command, in the form that this box writes. */
  #decide(command: Command, actor: Actor, moment: Moment): Decision {
    const decision = decide(this.#heads.decided, command, this.#circumstance(command, actor, moment))
    return { ...decision, facts: inForm(this.#parts.form, decision.facts) }
  }

  #circumstance(command: Command, actor: Actor, moment: Moment): Circumstance {
    const { archive, draw } = this.#parts
    const { decided } = this.#heads
    // An order of another event stays there: its number is not this one's.
    const { eventId, config } = decided
    const named =
      'orderId' in command && orderOf(decided, command.orderId) === null ? archive.find(command.orderId, eventId) : null
    const counts = command.name === 'scan' && actor.kind === 'customer' && config.maxPerCustomerPerDay > 0
    const past = counts ? archive.of(actor.device, eventId, config.maxPerCustomerPerDay + remembered) : []
    return { actor, moment, fresh: draw(), archived: named, past }
  }

  /** Refusals and repeated answers may rest on a fact that is not on disk yet. */
  #whenDurable(outcome: Outcome): Promise<Outcome> {
    if (this.#undurable === 0) return Promise.resolve(outcome)
    return this.#parts.journal.settled().then(() => outcome, asUnavailable)
  }

  /**
   * An event's facts and those of the next are two batches, each in the journal of its own: what ends the one, then what
   * begins the other. All else is one.
   */
  #commit(facts: readonly Fact[], moment: Moment): Promise<void> | null {
    const starts = facts.findIndex((fact) => fact.type === 'event.started')
    if (starts <= 0) return facts.length === 0 ? null : this.#append(facts, moment)
    const ended = this.#append(facts.slice(0, starts), moment)
    return Promise.all([ended, this.#append(facts.slice(starts), moment)]).then(() => undefined)
  }

  #append(facts: readonly Fact[], moment: Moment): Promise<void> {
    const stamp = { at: moment.at, wall: moment.wall }
    this.#undurable += 1
    const promised = facts.map((fact): Promised => {
      const state = this.#heads.promise(fact)
      return { recorded: { eventId: state.eventId, fact }, state }
    })
    const { firstSeq, durable } = this.#parts.journal.append(
      promised.map(({ recorded }) => recorded),
      stamp,
    )
    const keys = facts.flatMap(({ once }) => once ?? [])
    for (const once of keys) this.#answering.set(once.key, once)
    for (const fact of facts) this.#deadlines.see(fact)
    this.#deadlines.arm()
    const settled = (): void => {
      this.#undurable -= 1
      for (const once of keys) this.#answering.delete(once.key)
    }
    return durable.then(
      () => {
        settled()
        this.#publish(promised, firstSeq, stamp)
      },
      (error: unknown) => {
        settled()
        throw error
      },
    )
  }

  #publish(promised: readonly Promised[], firstSeq: number, stamp: Stamp): void {
    const publications = promised.map(({ recorded: { eventId, fact }, state }, index): Publication => {
      this.#heads.keep(state)
      return { seq: firstSeq + index, ...stamp, eventId, fact, state }
    })
    this.#published = firstSeq + promised.length - 1
    for (const publication of publications) for (const listener of this.#listeners) this.#tell(listener, publication)
  }

  #tell(listener: (publication: Publication) => void, publication: Publication): void {
    try {
      listener(publication)
    } catch (error) {
      this.#parts.log(`A listener failed at seq ${String(publication.seq)} (${publication.fact.type}).`, error)
    }
  }

  /** Before each decision all that is due is applied, so that no outcome depends on a timer's punctuality. */
  #applyDue(moment: Moment): void {
    const box: Actor = { kind: 'box' }
    for (const orderId of this.#deadlines.take(moment.at)) this.#settleDue({ name: 'run-out', orderId }, box, moment)
    const due = standDeadline(this.#heads.decided)
    if (due !== null && due <= moment.at) this.#settleDue({ name: 'pass-time' }, box, moment)
  }

  #settleDue(command: Command, actor: Actor, moment: Moment): void {
    const { facts } = this.#decide(command, actor, moment)
    this.#commit(facts, moment)?.catch((error: unknown) =>
      this.#parts.log('A deadline could not be written; it is tried again.', error),
    )
  }
}
