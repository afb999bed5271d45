import { z } from 'zod'
import { Hours } from './hours.ts'
import { line } from './text.ts'

const minutes = (most: number) => z.number().positive().max(most)
const count = (most: number) => z.number().int().min(0).max(most)

const Ages = z.strictObject({ soonMinutes: minutes(24 * 60), lateMinutes: minutes(24 * 60) })

/** What one drink takes; the milk is that which it is ordered with. */
const Recipe = z.strictObject({ milkMl: count(2000), beansG: count(500) })

/** The event's rules, all live-editable. Durations may be fractions, so that a rehearsal need not wait. */
const shape = {
  /** What the stand is called on pages and tickets. */
  name: line(60).transform((name) => name ?? 'Pressobox'),
  /** Tokens of one code (the original's `drinksPerBarcode`). */
  drinksPerCode: z.number().int().min(1).max(1_000_000),
  windowMinutes: z
    .number()
    .min(0.1)
    .max(24 * 60),
  /** For so long the last window's code still works against its own tokens. */
  graceSeconds: z.number().min(0).max(3600),
  /** For so long before its end a code is not shown. */
  hideSeconds: z.number().min(0).max(3600),
  customerMinutes: minutes(24 * 60),
  baristaMinutes: minutes(24 * 60),
  /** Choosing, queued and making together. */
  maxOrdersInQueue: z.number().int().min(1).max(1_000_000),
  maxRunningPerCustomer: z.number().int().min(1).max(100),
  /** 0 = no limit. */
  maxPerCustomerPerDay: count(1000),
  /** Drinks of the whole event; 0 = no quota. */
  eventQuota: count(1_000_000),
  /** So many hundredths of the places taken: the queue is called long, and no longer so at the lower one. */
  slowPercent: z.number().int().min(1).max(100),
  calmPercent: z.number().int().min(0).max(100),
  /** When a card of each lane is soon late, and late. */
  ages: z.strictObject({ queued: Ages, making: Ages, ready: Ages }),
  /** Ready for so long, a card leaves its lane for the shelf. */
  shelfSeconds: z
    .number()
    .min(0)
    .max(24 * 3600),
  /** Ready for longer than this is missed. */
  readyMinutes: minutes(24 * 60),
  /** Orders that one address may have in choosing at once. */
  maxChoosingPerAddress: z.number().int().min(1).max(1_000_000),
  /** Tokens that one device may take of one code, refunds included. */
  maxScansPerCode: z.number().int().min(1).max(1000),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  timeZone: z.string().refine(isTimeZone, { error: 'a name of the IANA time zone database' }),
  /** Opening hours. They are followed only on a box whose clock can be trusted. */
  schedule: z.array(Hours).max(60),
  ticketOn: z.enum(['make', 'place']),
  /** A ticket that could not begin for so long is not printed by itself any more. */
  ticketMinutes: minutes(24 * 60),
  /** Slips for guests with the way to their order: for those at the counter, for all, for nobody. */
  slips: z.enum(['walk-ups', 'always', 'never']),
  /** A label for each cup. */
  labels: z.boolean(),
  requireName: z.boolean(),
  allowNote: z.boolean(),
  /** How the display calls a number besides showing it. */
  calls: z.enum(['voice', 'bell', 'silent']),
  /** Where drinks are picked up, in words. */
  pickup: line(60),
  /** By drink. */
  recipes: z.record(z.string().max(60), Recipe),
  /** Reports say who made how much. */
  countBaristas: z.boolean(),
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const plainAges = { soonMinutes: 2, lateMinutes: 5 }
const ages = { queued: plainAges, making: plainAges, ready: plainAges }

/** Rules that came later have defaults, so that older lines of the journal still read. */
export const Config = z.strictObject({
  ...shape,
  slowPercent: shape.slowPercent.default(70),
  calmPercent: shape.calmPercent.default(50),
  ages: shape.ages.default(ages),
  shelfSeconds: shape.shelfSeconds.default(60),
  /** Older boxes kept here whatever they were given, and followed none of it. */
  schedule: shape.schedule.catch([]),
  ticketMinutes: shape.ticketMinutes.default(10),
  slips: shape.slips.default('never'),
  labels: shape.labels.default(false),
  calls: shape.calls.default('voice'),
  recipes: shape.recipes.default({}),
  countBaristas: shape.countBaristas.default(true),
})
export type Config = Readonly<z.infer<typeof Config>>

/** What `PATCH /api/config` takes. */
export const ConfigChange = z.strictObject(shape).partial()
export type ConfigChange = Readonly<z.infer<typeof ConfigChange>>

export const defaultConfig: Config = {
  name: 'Pressobox',
  drinksPerCode: 10,
  windowMinutes: 5,
  graceSeconds: 20,
  hideSeconds: 15,
  customerMinutes: 5,
  baristaMinutes: 15,
  maxOrdersInQueue: 20,
  maxRunningPerCustomer: 1,
  maxPerCustomerPerDay: 0,
  eventQuota: 0,
  slowPercent: 70,
  calmPercent: 50,
  ages,
  shelfSeconds: 60,
  readyMinutes: 10,
  maxChoosingPerAddress: 200,
  maxScansPerCode: 3,
  language: 'en',
  timeZone: 'UTC',
  schedule: [],
  ticketOn: 'make',
  ticketMinutes: 10,
  slips: 'never',
  labels: false,
  requireName: false,
  allowNote: true,
  calls: 'voice',
  pickup: null,
  recipes: {},
  countBaristas: true,
}

export const minute = 60_000
