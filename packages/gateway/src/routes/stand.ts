import { codeView, eventViews, standView } from '@pressobox/protocol'
import { ConfigChange, Menu, StockChange } from '@pressobox/domain'
import { z } from 'zod'
import { box, execute, parsed, sight, stateOf, type Ask } from '../ask.ts'
import { No } from '../no.ts'
import { ok, type Reply } from '../reply.ts'
import { asking, taking, type Route } from '../route.ts'

const stand = (ask: Ask): Reply => ok(standView(stateOf(ask), sight(ask), box(ask.house)))
const config = (ask: Ask): Reply => ok(stateOf(ask).config)

function code(ask: Ask): Reply {
  const view = codeView(stateOf(ask), sight(ask), box(ask.house))
  if (view === null) throw new No('journal.unavailable')
  return ok(view)
}

const text = z.string().max(2000)

/** The stand, its code, its rules and its menu. */
export const standRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/stand',
    who: 'anyone',
    gives: 'The stand, its menu and its queue',
    handle: stand,
  }),
  asking({
    method: 'get',
    path: '/api/code',
    who: 'display',
    gives: 'The code of the current window',
    handle: async (ask) => {
      await execute(ask, { name: 'show-code' }, { kind: 'box' })
      return code(ask)
    },
  }),
  taking({
    method: 'post',
    path: '/api/code',
    who: 'staff',
    gives: 'A new code, drawn now; the one before it ends',
    body: z.strictObject({}),
    handle: async (ask) => {
      await execute(ask, { name: 'draw-code' })
      return code(ask)
    },
  }),
  taking({
    method: 'put',
    path: '/api/stand',
    who: 'staff',
    gives: 'The stand, opened, closed or paused for so many minutes',
    body: z.strictObject({
      open: z.boolean(),
      reason: text.nullable().optional(),
      minutes: z.number().nullable().optional(),
    }),
    handle: async (ask, body) => {
      await execute(ask, { name: 'open', ...body })
      return stand(ask)
    },
  }),
  taking({
    method: 'post',
    path: '/api/stand/drain',
    who: 'staff',
    gives: 'The stand, after every running order was ended',
    body: z.strictObject({ reason: text.nullable().optional() }),
    handle: async (ask, body) => {
      await execute(ask, { name: 'drain', ...body })
      return stand(ask)
    },
  }),
  taking({
    method: 'put',
    path: '/api/stand/broadcast',
    who: 'staff',
    gives: 'The stand, with a line to everybody who waits',
    body: z.strictObject({ text: text.nullable(), minutes: z.number().optional() }),
    handle: async (ask, body) => {
      await execute(ask, { name: 'broadcast', ...body })
      return stand(ask)
    },
  }),
  asking({ method: 'get', path: '/api/config', who: 'staff', gives: 'The rules of the event', handle: config }),
  taking({
    method: 'patch',
    path: '/api/config',
    who: 'staff',
    gives: 'The rules of the event, changed',
    body: ConfigChange,
    handle: async (ask, change) => {
      await execute(ask, { name: 'configure', change })
      return config(ask)
    },
  }),
  asking({
    method: 'get',
    path: '/api/menu',
    who: 'staff',
    gives: 'The menu as it is kept, in all its languages; `PUT` takes it back',
    handle: (ask) => ok(stateOf(ask).menu),
  }),
  taking({
    method: 'put',
    path: '/api/menu',
    who: 'staff',
    gives: 'The stand, with this menu (as an array, or as `menu` of an object)',
    body: z.union([z.array(z.looseObject({})).max(100), z.strictObject({ menu: z.array(z.looseObject({})).max(100) })]),
    handle: async (ask, body) => {
      await execute(ask, {
        name: 'write-menu',
        menu: parsed(Menu, (Array.isArray(body) ? body : body.menu).map(withoutStock)),
      })
      return stand(ask)
    },
  }),
  taking({
    method: 'patch',
    path: '/api/menu/:drink',
    who: 'staff',
    gives: 'The stand, with a drink sold out or back',
    body: StockChange,
    handle: async (ask, change) => {
      await execute(ask, { name: 'stock-drink', drink: ask.params['drink'], change })
      return stand(ask)
    },
  }),
  taking({
    method: 'patch',
    path: '/api/options/:group/:option',
    who: 'staff',
    gives: 'The stand, with an option sold out or back everywhere',
    body: StockChange,
    handle: async (ask, change) => {
      await execute(ask, { name: 'stock-option', group: ask.params['group'], option: ask.params['option'], change })
      return stand(ask)
    },
  }),
  asking({
    method: 'get',
    path: '/api/pop-ups',
    who: 'staff',
    gives: 'The events of this box, the active one first',
    handle: (ask) => ok({ events: eventViews(stateOf(ask)) }),
  }),
  taking({
    method: 'post',
    path: '/api/event',
    who: 'staff',
    gives:
      'The stand, with another event active; a new one begins with the defaults, or with the menu and rules of `copyFrom`',
    body: z.strictObject({ eventId: z.string(), copyFrom: z.string().nullable().optional() }),
    handle: async (ask, body) => {
      await ask.house.arrivals.settle()
      await execute(ask, { name: 'start-event', ...body })
      return stand(ask)
    },
  }),
  taking({
    method: 'post',
    path: '/api/event/numbers',
    who: 'staff',
    gives: 'The stand; the next number is 1',
    body: z.strictObject({}),
    handle: async (ask) => {
      await execute(ask, { name: 'restart-numbers' })
      return stand(ask)
    },
  }),
]

/** A menu as the stand shows it can be written back: what is in stock stands elsewhere. */
function withoutStock(drink: Record<string, unknown>): unknown {
  const rest = unstocked(drink)
  const groups = z.array(z.looseObject({ options: z.array(z.looseObject({})).optional() })).safeParse(rest['modifiers'])
  if (!groups.success) return rest
  const modifiers = groups.data.map((group) => ({ ...group, options: group.options?.map(unstocked) }))
  return { ...rest, modifiers }
}

function unstocked({ available: _available, until: _until, left: _left, ...rest }: Record<string, unknown>) {
  return rest
}
