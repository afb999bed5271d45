import { Command, type Actor, type CommandName, type OrderId, type State } from '@pressobox/domain'
import { wifiCode } from '@pressobox/discovery'
import type { Box, OrderView, Sight } from '@pressobox/protocol'
import { orderView } from '@pressobox/protocol'
import type { Outcome, Stand } from '@pressobox/stand'
import type { Language } from '@pressobox/words'
import type { z } from 'zod'
import type { Arrivals } from './arrivals.ts'
import type { Crowd } from './crowd.ts'
import type { Keys } from './keys.ts'
import type { LastSeen } from './last-seen.ts'
import { No } from './no.ts'
import type { OneTimeLinks } from './one-time-links.ts'
import type { Pairings } from './pairings.ts'
import { isStaff, type People, type Person } from './people.ts'
import type { PhoneChecks } from './phone-checks.ts'
import type { Phones } from './phones.ts'
import type { PinGuard } from './pin.ts'
import type { GatewayParts, Session } from './ports.ts'
import type { Repeats } from './repeats.ts'
import type { Span } from './reporting.ts'
import type { Roll } from './roll.ts'

/** What every route may use. */
export interface House {
  readonly parts: GatewayParts
  readonly stand: Stand
  readonly keys: Keys
  readonly people: People
  readonly pins: PinGuard
  readonly pairings: Pairings
  readonly repeats: Repeats
  readonly reportLinks: OneTimeLinks<{ readonly span: Span; readonly language: Language }>
  readonly lastSeen: LastSeen
  readonly phones: Phones
  readonly crowd: Crowd
  readonly arrivals: Arrivals
  readonly roll: Roll
  readonly phoneChecks: PhoneChecks
  readonly startedAt: number
}

/** One request, told apart from Express. */
export interface Ask {
  readonly house: House
  readonly person: Person
  readonly language: Language
  readonly customer: Extract<Actor, { kind: 'customer' }>
  readonly address: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** A hash of who, what and the Idempotency-Key; null without one. */
  readonly once: string | null
  /** The same by the device alone, for a request that changes who one is. */
  readonly onceOfDevice: string | null
  /** The version that the asker saw (`If-Match`); null without one. */
  readonly version: number | null
  /** The body as it comes, of a route that takes it so. */
  readonly upload: AsyncIterable<Uint8Array>
  /** How long it says that it is; null where it does not. */
  readonly bytes: number | null
  readonly setCookie: (name: string, value: string | null) => void
}

export function staffOf(ask: Ask): Session | null {
  const { session } = ask.person
  return session !== null && isStaff(session.role) ? session : null
}

/** Staff where a staff session is open, the device's guest otherwise. */
export function actorOf(ask: Ask): Actor {
  const session = staffOf(ask)
  return session === null ? ask.customer : { kind: 'staff', id: session.id, name: session.name }
}

export function sight(ask: Ask): Sight {
  const { at, wall } = ask.house.stand.moment()
  const { keys } = ask.house
  return { at, wall, language: ask.language, staff: staffOf(ask) !== null, ...keys.ofOrders }
}

export function box(house: House): Box {
  const { demo, origin, hostName, wifi, machine } = house.parts
  const known = wifi.get()
  const shown = known === null ? null : { ssid: known.ssid, password: known.password, code: wifiCode(known) }
  const { near } = house.crowd.view()
  return { demo, origin: origin(), hostName: hostName(), wifi: shown, crowded: near, opensAt: machine.opensAt() }
}

/** Executes a command; a refusal is thrown to the one place that answers it. */
export async function execute(
  ask: Ask,
  command: { readonly name: CommandName; readonly [field: string]: unknown },
  actor: Actor = actorOf(ask),
): Promise<Extract<Outcome, { kind: 'done' }>> {
  const outcome = await ask.house.stand.execute(parsed(Command, command), actor, ask.once)
  if (outcome.kind === 'refused') throw new No(outcome.refusal.code, outcome.refusal.particulars)
  return outcome
}

/** Parses what came from outside. Only here may a schema's no become an answer: anywhere else it is our own mistake. */
export function parsed<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given)
  if (!result.success) throw invalid(result.error.issues)
  return result.data
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  /** Fields that nobody knows. */
  readonly keys?: readonly string[]
}

/** Fields of a command that hold a request's body: nobody outside calls it so. */
const wrappers: ReadonlySet<PropertyKey> = new Set(['choice', 'change'])

/** What is wrong with a request, by its field. */
function invalid(issues: readonly Issue[]): No {
  const [first] = issues
  const [outer, ...inner] = first?.path ?? []
  const path = outer !== undefined && wrappers.has(outer) ? inner : (first?.path ?? [])
  return new No('request.invalid', {
    field: [...path, ...(first?.keys?.slice(0, 1) ?? [])].map(String).join('.'),
    problem: first?.message ?? null,
  })
}

export function viewOf(ask: Ask, id: OrderId | null): OrderView {
  const order = id === null ? null : ask.house.stand.find(id)
  if (order === null) throw new No('order.unknown')
  return orderView(ask.house.stand.state, order, sight(ask))
}

export function stateOf(ask: Ask): State {
  return ask.house.stand.state
}
