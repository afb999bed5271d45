import { z } from 'zod'
import { Config } from './config.ts'
import { Erasure, Gone } from './erasure.ts'
import { EventBook } from './event-book.ts'
import { ExtensionName, ExtensionStep, ToldDetail } from './extension-fact.ts'
import { DeviceId, OrderId, TicketId } from './id.ts'
import { Menu } from './menu.ts'
import { Order, TicketState, withoutSentences } from './order.ts'
import { refusalCodes } from './refusal.ts'
import { Stock } from './stock.ts'
import { contentWithoutPeople } from './ticket-content.ts'
import { Ticket } from './ticket.ts'

/** On the last fact of a command that carried an Idempotency-Key: a hash of the key and what was answered. */
const Once = z.object({ key: z.string(), orderId: OrderId.nullable().default(null), at: z.number() })

const about = { once: Once.optional() }

const blank = Order.parse({ id: '-', state: 'choosing', startedAt: 0, version: 0 })

/**
 * An order as a line has it, with all that `lean` left out. Checksum and version say that `writeFact` wrote the line from
 * an order of this shape: what is plain in it is filled in and not checked again, which would be most of a start.
 */
const WrittenOrder = Order.pick({ ticket: true, before: true })
  .loose()
  .transform((kept): Order => ({ ...blank, ...kept }))

/** What became of an order: the whole order as it is from now on, so that every line is sufficient on its own. */
const order = <const Type extends string>(type: Type) =>
  z.object({ type: z.literal(type), order: WrittenOrder, ...about })

/** Past tense: what the journal keeps. Times are stand time in ms. */
export const Fact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('order.started'),
    order: WrittenOrder,
    tokens: z.number().int().nullable().default(null),
    ...about,
  }),
  z.object({ type: z.literal('order.placed'), order: WrittenOrder, changed: Order.nullable().default(null), ...about }),
  order('order.made'),
  order('order.unmade'),
  order('order.completed'),
  order('order.collected'),
  z.object({
    type: z.literal('order.cancelled'),
    order: WrittenOrder,
    tokenBack: z.boolean().default(false),
    ...about,
  }),
  z.object({
    type: z.literal('order.timed-out'),
    order: WrittenOrder,
    tokenBack: z.boolean().default(false),
    ...about,
  }),
  order('order.missed'),
  z.object({
    type: z.literal('order.undone'),
    order: WrittenOrder,
    tokenTaken: z.boolean().default(false),
    unmade: z.boolean().default(false),
    ...about,
  }),
  z.object({
    type: z.literal('order.recalled'),
    order: WrittenOrder,
    tokenTaken: z.boolean().default(false),
    unmade: z.boolean().default(false),
    ...about,
  }),
  order('order.remade'),
  order('order.extended'),
  /** Its guest wants to be forgotten: no name, no note, and of an ended one no device. */
  order('order.unnamed'),
  /** It goes before the others, or no longer: `prioritisedAt` of the order says which. */
  order('order.prioritised'),
  z.object({
    type: z.literal('scan.refused'),
    at: z.number(),
    code: z.enum(refusalCodes),
    /** The device and window that it is counted for. */
    key: z.string(),
    /** Refusals since the last such fact, this one included. */
    count: z.number().int(),
    ...about,
  }),
  z.object({
    type: z.literal('code.drawn'),
    at: z.number(),
    code: z.string(),
    short: z.string(),
    startsAt: z.number(),
    endsAt: z.number(),
    /** Staff drew it to end the one before. */
    revoke: z.boolean(),
    ...about,
  }),
  z.object({ type: z.literal('stand.started'), at: z.number(), tickets: z.boolean(), trusted: z.boolean(), ...about }),
  z.object({
    type: z.literal('stand.opened'),
    at: z.number(),
    open: z.boolean(),
    reason: z.string().nullable(),
    reopensAt: z.number().nullable(),
    ...about,
  }),
  z.object({
    type: z.literal('stand.announced'),
    broadcast: z.object({ text: z.string(), until: z.number() }).nullable(),
    ...about,
  }),
  z.object({ type: z.literal('config.changed'), config: Config, ...about }),
  z.object({ type: z.literal('menu.written'), menu: Menu, ...about }),
  z.object({ type: z.literal('stock.changed'), id: z.string(), stock: Stock, ...about }),
  z.object({
    type: z.literal('event.started'),
    eventId: z.string(),
    at: z.number(),
    /** What it begins with, or goes on with; null in a line of an older box. */
    its: EventBook.nullable().default(null),
    /** The event that it takes the place of, whose names go with it; null in a line of an older box. */
    left: Gone.extend({ eventId: z.string() }).nullable().default(null),
    ...about,
  }),
  z.object({ type: z.literal('numbers.restarted'), series: z.number().int(), ...about }),
  z.object({
    type: z.literal('numbers.reserved'),
    at: z.number(),
    /** The first of so many numbers, which a paper pad has from then on. */
    from: z.number().int(),
    count: z.number().int(),
    ...about,
  }),
  /** Printers came or went: whether there is one to write tickets for. */
  z.object({ type: z.literal('stand.equipped'), tickets: z.boolean(), ...about }),
  z.object({ type: z.literal('ticket.queued'), ticket: Ticket, ...about }),
  z.object({
    type: z.literal('ticket.became'),
    ticketId: TicketId,
    orderId: OrderId.nullable(),
    state: TicketState,
    printer: z.string().nullable(),
    cause: z.string().nullable(),
    /** The printer that should have had it, when another took it over. */
    insteadOf: z.string().nullable().default(null),
    ...about,
  }),
  /** The box goes on from a backup: so many numbers of each event are left to the box that it was made of. */
  z.object({ type: z.literal('stand.restored'), at: z.number(), skipped: z.number().int(), ...about }),
  /** A guest wants to be forgotten: what the box still knows of this device is shown to nobody from here on. */
  z.object({ type: z.literal('customer.forgotten'), at: z.number(), device: DeviceId, ...about }),
  /** No line of that event has a name, a note or a device any more. */
  z.object({ type: z.literal('people.erased'), erasure: Erasure, ...about }),
  /** So many phones opened the order page, each counted once: where the way to a cup begins. */
  z.object({ type: z.literal('guests.arrived'), at: z.number(), count: z.number().int(), ...about }),
  z.object({ type: z.literal('clock.adjusted'), at: z.number(), byMs: z.number(), ...about }),
  /** An extension tells everybody something: an event of the type `says`. */
  z.object({
    type: z.literal('extension.told'),
    extension: ExtensionName,
    says: z.string(),
    detail: ToldDetail,
    ...about,
  }),
  /** Its line on the display; null takes it away. */
  z.object({
    type: z.literal('extension.lined'),
    extension: ExtensionName,
    line: z.string().nullable(),
    ...about,
  }),
  z.object({
    type: z.literal('extension.became'),
    extension: ExtensionName,
    version: z.string(),
    became: ExtensionStep,
    /** Why, where it was stopped. */
    problem: z.string().nullable().default(null),
    ...about,
  }),
  /** A request that was so already: kept so that its repetition does nothing later. */
  z.object({ type: z.literal('request.noted'), ...about }),
])
export type Fact = Readonly<z.infer<typeof Fact>>
export type FactType = Fact['type']
export type FactOf<Type extends FactType> = Extract<Fact, { type: Type }>

/** Facts that carry an order as it is from now on. */
export type OrderFact = Extract<Fact, { order: Order }>

/** The version that each type of fact is written in; every type is in its first. */
const factVersion = 1

/** By type: a line is read by its own schema at once. */
const schemas = new Map<string, (typeof Fact.options)[number]>(
  Fact.options.map((option) => [option.shape.type.value, option]),
)

/** An older line brought to today's shape, or null when a newer box wrote it. Upcasters are added here, by type and version. */
export function readFact(line: { readonly type: string; readonly v: number; readonly data: unknown }): Fact | null {
  if (line.v !== factVersion || typeof line.data !== 'object') return null
  return schemas.get(line.type)?.safeParse({ ...line.data, type: line.type }).data ?? null
}

/** A fact as a line keeps it: without its type, and without what is null or empty anyway. */
export function writeFact(fact: Fact): { readonly type: string; readonly v: number; readonly data: unknown } {
  const { type, ...data } = fact
  return { type, v: factVersion, data: 'order' in data ? { ...data, order: lean(data.order) } : data }
}

/** Id and device come first: an index reads them off the beginning of the line. */
function lean(order: Order): Partial<Order> {
  const { id, device, ...rest } = order
  const kept = Object.entries({ id, device, ...rest }).filter(
    ([, value]) => value !== null && value !== false && value !== 0 && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(kept)
}

/** A fact as it is kept once people are forgotten: without name, note, device and address. */
export function withoutPeople(fact: Fact): Fact {
  if ('order' in fact) {
    const nobody = { device: null, address: null }
    const bare = (order: Order): Order => ({ ...withoutSentences(order), ...nobody })
    const changed = 'changed' in fact && fact.changed !== null ? { changed: bare(fact.changed) } : {}
    return { ...fact, ...changed, order: bare(fact.order) }
  }
  if (fact.type === 'ticket.queued')
    return { ...fact, ticket: { ...fact.ticket, content: contentWithoutPeople(fact.ticket.content) } }
  // The device of `customer.forgotten` stays: a hash that is on no other line once all are rewritten.
  return fact.type === 'scan.refused' ? { ...fact, key: '' } : fact
}
