import { Keyed } from './keyed.ts'
import { z } from 'zod'
import { Config } from './config.ts'
import { Gone } from './erasure.ts'
import { EventBook } from './event-book.ts'
import { DeviceId, type OrderId, type TicketId } from './id.ts'
import { Menu } from './menu.ts'
import { Order } from './order.ts'
import { refusalCodes } from './refusal.ts'
import { emptyState, type State } from './state.ts'
import { Stock } from './stock.ts'
import { Ticket } from './ticket.ts'
import { TokenWindow } from './token-window.ts'
import { Pace } from './wait.ts'

/** Counts up whenever a state is folded differently: a checkpoint of another fold is not used. */
export const foldVersion = 10

const Saved = z.object({
  eventId: z.string(),
  config: Config,
  menu: Menu,
  shelf: z.record(z.string(), Stock),
  open: z.boolean(),
  closedReason: z.string().nullable(),
  reopensAt: z.number().nullable(),
  broadcast: z.object({ text: z.string(), until: z.number() }).nullable(),
  lines: z.record(z.string(), z.string()),
  lastNumber: z.number(),
  reserved: z.array(z.number()),
  series: z.number(),
  elsewhere: z.record(z.string(), EventBook),
  placed: z.number(),
  tickets: z.boolean(),
  codes: z.object({ current: TokenWindow.nullable(), previous: TokenWindow.nullable(), retired: z.array(z.string()) }),
  running: z.array(Order),
  ready: z.array(Order),
  missed: z.array(Order),
  recent: z.array(Order),
  papers: z.array(Ticket),
  pace: Pace,
  forgotten: z.array(DeviceId),
  named: z.number(),
  erased: z.record(z.string(), Gone),
  slow: z.boolean(),
  refused: z.object({
    at: z.number(),
    keys: z.array(z.string()),
    count: z.number(),
    by: z.partialRecord(z.enum(refusalCodes), z.number()),
  }),
})

/** The state as JSON, for the checkpoint. */
export function saveState(state: State): unknown {
  return {
    ...state,
    running: [...state.running.values()],
    ready: [...state.ready.values()],
    missed: [...state.missed.values()],
    recent: [...state.recent.values()],
    papers: [...state.papers.values()],
    forgotten: [...state.forgotten.keys()],
  }
}

/** A state from a checkpoint; null when it is not one. */
export function loadState(json: unknown): State | null {
  const saved = Saved.safeParse(json)
  if (!saved.success) return null
  const { running, ready, missed, recent, papers, forgotten, ...rest } = saved.data
  const byId = (order: Order): [OrderId, Order] => [order.id, order]
  return {
    ...emptyState,
    ...rest,
    running: Keyed.of(running.map(byId)),
    ready: Keyed.of(ready.map(byId)),
    missed: Keyed.inOrder(missed.map(byId)),
    recent: Keyed.inOrder(recent.map(byId)),
    papers: Keyed.inOrder(papers.map((ticket): [TicketId, Ticket] => [ticket.id, ticket])),
    forgotten: Keyed.of(forgotten.map((device): [DeviceId, true] => [device, true])),
  }
}
