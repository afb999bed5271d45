import { Keyed } from './keyed.ts'
import { z } from 'zod'
import { Config } from './config.ts'
import { EventBook } from './event-book.ts'
import { DeviceId, type OrderId, type TicketId } from './id.ts'
import { Menu } from './menu.ts'
import { Once } from './once.ts'
import { Order } from './order.ts'
import { emptyState, type State } from './state.ts'
import { Stock } from './stock.ts'
import { Ticket } from './ticket.ts'
import { TokenWindow } from './token-window.ts'
import { Pace } from './wait.ts'

/** Counts up whenever a state is folded differently: a checkpoint of another fold is not used. */
export const foldVersion = 4

const Saved = z.object({
  eventId: z.string(),
  config: Config,
  menu: Menu,
  shelf: z.record(z.string(), Stock),
  open: z.boolean(),
  closedReason: z.string().nullable(),
  reopensAt: z.number().nullable(),
  broadcast: z.object({ text: z.string(), until: z.number() }).nullable(),
  lastNumber: z.number(),
  reserved: z.array(z.number()),
  series: z.number(),
  elsewhere: z.record(z.string(), EventBook),
  placed: z.number(),
  tickets: z.boolean(),
  codes: z.object({ current: TokenWindow.nullable(), previous: TokenWindow.nullable(), retired: z.array(z.string()) }),
  running: z.array(Order),
  ready: z.array(Order),
  recent: z.array(Order),
  papers: z.array(Ticket),
  once: z.object({ young: z.array(z.tuple([z.string(), Once])), old: z.array(z.tuple([z.string(), Once])) }),
  pace: Pace,
  forgotten: z.array(DeviceId),
  refused: z.object({ at: z.number(), keys: z.array(z.string()), count: z.number() }),
})

/** The state as JSON, for the checkpoint. */
export function saveState(state: State): unknown {
  return {
    ...state,
    running: [...state.running.values()],
    ready: [...state.ready.values()],
    recent: [...state.recent.values()],
    papers: [...state.papers.values()],
    forgotten: [...state.forgotten.keys()],
    once: { young: [...state.once.young.entries()], old: [...state.once.old.entries()] },
  }
}

/** A state from a checkpoint; null when it is not one. */
export function loadState(json: unknown): State | null {
  const saved = Saved.safeParse(json)
  if (!saved.success) return null
  const { running, ready, recent, papers, once, forgotten, ...rest } = saved.data
  const byId = (order: Order): [OrderId, Order] => [order.id, order]
  return {
    ...emptyState,
    ...rest,
    running: Keyed.of(running.map(byId)),
    ready: Keyed.of(ready.map(byId)),
    recent: Keyed.of(recent.map(byId)),
    papers: Keyed.of(papers.map((ticket): [TicketId, Ticket] => [ticket.id, ticket])),
    forgotten: Keyed.of(forgotten.map((device): [DeviceId, true] => [device, true])),
    once: { young: Keyed.of(once.young), old: Keyed.of(once.old) },
  }
}
