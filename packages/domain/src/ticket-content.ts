import { z } from 'zod'
import { Erasure, Gone } from './erasure.ts'

/** What every piece of paper says of itself. Wall-clock times in ms since the epoch. */
const heading = {
  stand: z.string(),
  eventId: z.string(),
  printedAt: z.number(),
  timeZone: z.string(),
  language: z.string(),
  /** 0 is the original, n is headed COPY n. */
  copy: z.number().int().default(0),
}

/** What paper of one order says; drink and what differs from it as it usually is, in words of the menu's first language. */
const ofAnOrder = {
  ...heading,
  number: z.number().int(),
  drink: z.string(),
  modifiers: z.array(z.string()),
  /** Allergen and diet tags. */
  tags: z.array(z.string()),
  name: z.string().nullable(),
  placedAt: z.number(),
  /** Over 0 is headed REMAKE. */
  remakes: z.number().int().default(0),
}

/** For the barista: what to make, and for whom. */
const Bar = z.object({
  kind: z.literal('bar'),
  ...ofAnOrder,
  note: z.string().nullable(),
  source: z.enum(['phone', 'walk-up', 'kiosk', 'robot']),
  /** Why it is made again. */
  remakeReason: z.string().nullable().default(null),
})

/** For the guest: the number, and the way to the order's page. The secret link itself is put on it when it is laid out. */
const Customer = z.object({ kind: z.literal('customer'), ...ofAnOrder })

/** For the cup: one for each drink. */
const Cup = z.object({ kind: z.literal('cup'), ...ofAnOrder })

/** Shows whether a printer prints what it should. */
const Test = z.object({ kind: z.literal('test'), ...heading, printer: z.string() })

/** What happened between two times. */
const Shift = z.object({
  kind: z.literal('shift'),
  ...heading,
  from: z.number(),
  to: z.number(),
  /** The most made first. */
  drinks: z.array(z.object({ name: z.string(), count: z.number().int() })),
  /** From placing to ready, in ms; null when nothing was made. */
  wait: z.object({ median: z.number(), slowest: z.number() }).nullable(),
  cancelled: z.number().int(),
  timedOut: z.number().int(),
  /** Ready, and never collected in time. */
  missed: z.number().int(),
  remade: z.number().int(),
})

/** Numbered blanks that continue the sequence, for when all else fails. */
const Pad = z.object({
  kind: z.literal('pad'),
  ...heading,
  first: z.number().int().min(1),
  count: z.number().int().min(1).max(100),
})

/** That the names of an event are gone. */
const ErasureSheet = z.object({
  kind: z.literal('erasure'),
  ...heading,
  ...Erasure.shape,
  /** What was gone before, as names go by themselves when their event is over. */
  before: Gone.nullable().default(null),
})

/** What an extension has printed. */
const Note = z.object({ kind: z.literal('note'), ...heading, title: z.string(), lines: z.array(z.string()) })

/** What stands on a ticket: decided with the fact, so that paper and journal say the same. */
export const TicketContent = z.discriminatedUnion('kind', [Bar, Customer, Cup, Test, Shift, Pad, Note, ErasureSheet])
export type TicketContent = Readonly<z.infer<typeof TicketContent>>
export type TicketKind = TicketContent['kind']
export type TicketContentOf<Kind extends TicketKind> = Extract<TicketContent, { kind: Kind }>

/** The order's number that stands on it; null on paper that is of no order. */
export function numberOn(content: TicketContent): number | null {
  return 'number' in content ? content.number : null
}

/** The same paper once people are forgotten. */
export function contentWithoutPeople(content: TicketContent): TicketContent {
  switch (content.kind) {
    case 'bar':
      return { ...content, name: null, note: null, remakeReason: null }
    case 'customer':
    case 'cup':
      return { ...content, name: null }
    case 'test':
    case 'shift':
    case 'pad':
    case 'note':
    case 'erasure':
      return content
  }
}
