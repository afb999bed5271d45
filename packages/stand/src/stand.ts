import {
  answered,
  decide,
  deadlineOf,
  orderOf,
  standDeadline,
  type Actor,
  type Circumstance,
  type Command,
  type DeviceId,
  type Fact,
  type Fresh,
  type Moment,
  type Order,
  type OrderId,
  type State,
} from '@pressobox/domain'
import type { Journal, Position, Stamp } from '@pressobox/journal'
import type { Archive } from './archive.ts'
import { DueList } from './due-list.ts'
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
  readonly draw: () => Fresh
  /** Calls back after so many ms; hands back what stops it. */
  readonly timer: (act: () => void, ms: number) => () => void
  readonly log: (sentence: string, error: unknown) => void
}

const longestNap = 60_000
const pauseWhileUnhealthy = 1000
const remembered = 20

/** The running stand: one door for everything that changes it. */
export class Stand {
  #parts: StandParts
  #heads: Heads
  #due = new DueList<OrderId>()
  #listeners = new Set<(publication: Publication) => void>()
  #undurable = 0
  #stopTimer: (() => void) | null = null
  #stopped = false
  /** The last that was told: what a snapshot of `state` may be labelled with. */
  #published: number

  constructor(parts: StandParts) {
    this.#parts = parts
    this.#heads = new Heads(parts.state)
    this.#published = parts.journal.lastSeq()
    this.#rearm()
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
    return orderOf(this.state, id) ?? this.#parts.archive.find(this.#parts.journal, id, null)
  }

  /** A device's orders, newest first: the live ones and the last that ended. */
  ordersOf(device: DeviceId): readonly Order[] {
    const { running, ready, recent } = this.state
    const live = [running, ready, recent].flatMap((orders) =>
      [...orders.values()].filter((order) => order.device === device),
    )
    const known = new Set(live.map((order) => order.id))
    const past = this.#parts.archive
      .of(this.#parts.journal, device, null, remembered)
      .filter((order) => !known.has(order.id))
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
    const before = onceKey === null ? null : answered(this.#heads.decided.once, onceKey, moment.at)
    if (before !== null) return this.#whenDurable({ kind: 'done', orderId: before.orderId, repeated: true })
    const decision = decide(this.#heads.decided, command, this.#circumstance(command, actor, moment))
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
    this.#stopTimer?.()
    await this.#parts.journal.settled().catch(() => undefined)
  }

  /** A write failed: what was only promised is forgotten. Called by the journal before anybody else hears of it. */
  fallBack(): void {
    this.#heads.fallBack()
    this.#rearm()
  }

  #circumstance(command: Command, actor: Actor, moment: Moment): Circumstance {
    const { journal, archive, draw } = this.#parts
    const { decided } = this.#heads
    // An order of another event stays there: its number is not this one's.
    const { eventId, config } = decided
    const named =
      'orderId' in command && orderOf(decided, command.orderId) === null
        ? archive.find(journal, command.orderId, eventId)
        : null
    const counts = command.name === 'scan' && actor.kind === 'customer' && config.maxPerCustomerPerDay > 0
    const past = counts ? archive.of(journal, actor.device, eventId, config.maxPerCustomerPerDay + remembered) : []
    return { actor, moment, fresh: draw(), archived: named, past }
  }

  /** Refusals and repeated answers may rest on a fact that is not on disk yet. */
  #whenDurable(outcome: Outcome): Promise<Outcome> {
    if (this.#undurable === 0) return Promise.resolve(outcome)
    return this.#parts.journal.settled().then(() => outcome, asUnavailable)
  }

  #commit(facts: readonly Fact[], moment: Moment): Promise<void> | null {
    if (facts.length === 0) return null
    const eventId = this.#heads.decided.eventId
    this.#undurable += 1
    const stamp = { at: moment.at, wall: moment.wall }
    const promised = facts.map((fact): Promised => ({
      recorded: { eventId: fact.type === 'event.started' ? fact.eventId : eventId, fact },
      state: this.#heads.promise(fact),
    }))
    const { firstSeq, durable } = this.#parts.journal.append(
      promised.map(({ recorded }) => recorded),
      stamp,
    )
    for (const fact of facts) this.#schedule(fact)
    this.#arm()
    return durable.then(
      (positions) => {
        this.#undurable -= 1
        this.#publish(promised, firstSeq, positions, stamp)
      },
      (error: unknown) => {
        this.#undurable -= 1
        throw error
      },
    )
  }

  #publish(promised: readonly Promised[], firstSeq: number, positions: readonly Position[], stamp: Stamp): void {
    const publications = promised.map(({ recorded: { eventId, fact }, state }, index): Publication => {
      this.#heads.keep(state)
      if ('order' in fact) this.#parts.archive.add(fact.order, positions[index] ?? 0)
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
    for (let id = this.#due.take(moment.at); id !== null; id = this.#due.take(moment.at)) {
      const order = this.#heads.decided.running.get(id) ?? this.#heads.decided.ready.get(id)
      const due = order === undefined ? null : deadlineOf(order)
      if (order === undefined || due === null || due > moment.at) continue
      this.#settleDue({ name: 'run-out', orderId: order.id }, box, moment)
    }
    const due = standDeadline(this.#heads.decided)
    if (due !== null && due <= moment.at) this.#settleDue({ name: 'pass-time' }, box, moment)
  }

  #settleDue(command: Command, actor: Actor, moment: Moment): void {
    const { facts } = decide(this.#heads.decided, command, this.#circumstance(command, actor, moment))
    this.#commit(facts, moment)?.catch((error: unknown) =>
      this.#parts.log('A deadline could not be written; it is tried again.', error),
    )
  }

  #schedule(fact: Fact): void {
    if (fact.type === 'stand.started') this.#rearm()
    if (!('order' in fact)) return
    const due = deadlineOf(fact.order)
    if (due !== null) this.#due.add(fact.order.id, due)
    const { running, ready } = this.#heads.decided
    if (this.#due.isStale(running.size + ready.size)) this.#rearm()
  }

  #rearm(): void {
    this.#due.clear()
    for (const orders of [this.#heads.decided.running, this.#heads.decided.ready]) {
      for (const order of orders.values()) {
        const due = deadlineOf(order)
        if (due !== null) this.#due.add(order.id, due)
      }
    }
    this.#arm()
  }

  #arm(): void {
    this.#stopTimer?.()
    if (this.#stopped) return
    const dues = [this.#due.earliest(), standDeadline(this.#heads.decided)].filter((due) => due !== null)
    const least = this.healthy() ? 0 : pauseWhileUnhealthy
    const nap = Math.min(longestNap, ...dues.map((due) => Math.max(least, due - this.#parts.clock.at())))
    this.#stopTimer = this.#parts.timer(() => {
      this.#applyDue(this.moment())
      this.#arm()
    }, nap)
  }
}
