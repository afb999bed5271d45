import { z } from 'zod'
import { ConfigChange } from './config.ts'
import { Erasure } from './erasure.ts'
import { ExtensionName, ExtensionStep, ToldDetail } from './extension-fact.ts'
import { OrderId, TicketId } from './id.ts'
import { Menu } from './menu.ts'
import { line } from './text.ts'

const word = z.string().trim().min(1).max(120)
const order = { orderId: OrderId }
/** The order's version that the asker saw; a stale one is refused. */
const seen = { ...order, version: z.number().int().nullable().default(null) }

/** A drink as it is asked for: ids, or names of the menu's first language. */
const choice = {
  drink: word,
  modifiers: z
    .array(z.strictObject({ group: word, option: word }))
    .max(30)
    .default([]),
  name: line(24)
    .optional()
    .transform((name) => name ?? null),
  note: line(80)
    .optional()
    .transform((note) => note ?? null),
}
export const Choice = z.strictObject(choice)
export type Choice = Readonly<z.infer<typeof Choice>>

/** What acts on a drink's or an option's stock; `until` is an instant of the wall clock (ISO 8601), or the event's next midnight. */
export const StockChange = z.strictObject({
  available: z.boolean().optional(),
  until: z
    .union([z.iso.datetime({ offset: true }), z.literal('tomorrow')])
    .nullable()
    .optional(),
  left: z.number().int().min(0).max(100_000).nullable().optional(),
})

/** What a shift came to; times are of the wall clock, ms since the epoch. */
export const ShiftFigures = z.strictObject({
  from: z.number(),
  to: z.number(),
  /** The most made first. */
  drinks: z.array(z.object({ name: z.string(), count: z.number().int() })),
  /** From placing to ready, ms; null when nothing was made. */
  wait: z.object({ median: z.number(), slowest: z.number() }).nullable(),
  cancelled: z.number().int(),
  timedOut: z.number().int(),
  missed: z.number().int(),
  remade: z.number().int(),
})
export type ShiftFigures = Readonly<z.infer<typeof ShiftFigures>>

export const TicketReport = z.discriminatedUnion('became', [
  z.strictObject({ became: z.literal('sending'), printer: word, insteadOf: word.nullable().default(null) }),
  z.strictObject({ became: z.literal('printed') }),
  z.strictObject({ became: z.literal('failed'), cause: word }),
  z.strictObject({ became: z.literal('unconfirmed'), cause: word }),
])

const step = <const Name extends string>(name: Name) => z.strictObject({ name: z.literal(name), ...seen })

/** Everything that changes the stand: from a phone, the console, an extension, or time that ran out. */
export const Command = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('scan'), code: z.string().min(1).max(64) }),
  z.strictObject({ name: z.literal('place'), ...seen, choice: Choice }),
  z.strictObject({
    name: z.literal('walk-up'),
    choice: Choice,
    /** A number of a paper pad, entered afterwards, and when it was written down (ISO 8601). */
    number: z.number().int().positive().nullable().default(null),
    placedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  }),
  step('make'),
  step('unmake'),
  step('complete'),
  step('collect'),
  step('undo'),
  step('recall'),
  z.strictObject({ name: z.literal('remake'), ...seen, reason: line(80).default(null) }),
  z.strictObject({ name: z.literal('prioritise'), ...seen, on: z.boolean().default(true) }),
  step('extend'),
  z.strictObject({ name: z.literal('reprint'), ...seen, kind: z.enum(['bar', 'customer', 'cup']).default('bar') }),
  z.strictObject({ name: z.literal('cancel'), ...seen, reason: line(80).default(null) }),
  z.strictObject({ name: z.literal('run-out'), ...order }),
  z.strictObject({
    name: z.literal('open'),
    open: z.boolean(),
    reason: line(80).default(null),
    minutes: z
      .number()
      .positive()
      .max(24 * 60)
      .nullable()
      .default(null),
  }),
  z.strictObject({ name: z.literal('drain'), reason: line(80).default(null) }),
  z.strictObject({
    name: z.literal('broadcast'),
    text: line(80),
    minutes: z
      .number()
      .positive()
      .max(24 * 60)
      .default(10),
  }),
  z.strictObject({ name: z.literal('configure'), change: ConfigChange }),
  z.strictObject({ name: z.literal('write-menu'), menu: Menu }),
  z.strictObject({ name: z.literal('stock-drink'), drink: word, change: StockChange }),
  z.strictObject({ name: z.literal('stock-option'), group: word, option: word, change: StockChange }),
  z.strictObject({ name: z.literal('show-code') }),
  z.strictObject({ name: z.literal('draw-code') }),
  z.strictObject({
    name: z.literal('start-event'),
    eventId: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/),
    copyFrom: word.nullable().default(null),
  }),
  z.strictObject({ name: z.literal('restart-numbers') }),
  z.strictObject({
    name: z.literal('reserve-numbers'),
    count: z.number().int().min(1).max(100),
  }),
  z.strictObject({ name: z.literal('print-shift'), ...ShiftFigures.shape }),
  z.strictObject({ name: z.literal('equip'), tickets: z.boolean() }),
  z.strictObject({ name: z.literal('report-ticket'), ticketId: TicketId, report: TicketReport }),
  z.strictObject({ name: z.literal('tell'), says: z.string().max(120), detail: ToldDetail }),
  z.strictObject({ name: z.literal('show-line'), line: line(80) }),
  z.strictObject({ name: z.literal('print-note'), title: line(60), lines: z.array(line(80)).min(1).max(20) }),
  z.strictObject({
    name: z.literal('note-extension'),
    extension: ExtensionName,
    version: z.string().max(20),
    became: ExtensionStep,
    problem: z.string().max(500).nullable().default(null),
  }),
  /** The box goes on from a backup, by so many numbers after its last. */
  z.strictObject({ name: z.literal('restore'), skip: z.number().int().min(0).default(100) }),
  /** The names of an event were erased; the certificate of it is printed. */
  z.strictObject({ name: z.literal('certify-erasure'), ...Erasure.shape }),
  z.strictObject({ name: z.literal('start'), tickets: z.boolean(), trusted: z.boolean(), clock: z.number() }),
  /** So many phones opened the order page since it was counted last. */
  z.strictObject({ name: z.literal('count-arrivals'), count: z.number().int().positive() }),
  z.strictObject({ name: z.literal('adjust-clock'), byMs: z.number() }),
  z.strictObject({ name: z.literal('forget') }),
  z.strictObject({ name: z.literal('pass-time') }),
])
export type Command = Readonly<z.infer<typeof Command>>
export type CommandName = Command['name']
export type CommandOf<Name extends CommandName> = Extract<Command, { name: Name }>
