import { ShiftFigures } from '@pressobox/domain'
import { ticketView } from '@pressobox/protocol'
import { z } from 'zod'
import { execute, sight, stateOf, type Ask } from '../ask.ts'
import { No } from '../no.ts'
import { nothing, ok, type Reply } from '../reply.ts'
import { asking, taking, type Route } from '../route.ts'

const kind = z.enum(['bar', 'customer', 'cup', 'shift', 'pad', 'note'])
const name = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u)
const url = z.string().max(200)

const wish = z.strictObject({
  url,
  profile: z.string().max(40).nullable().optional(),
  kinds: z.array(kind).max(6).nullable().optional(),
  categories: z.array(z.string().max(60)).max(60).nullable().optional(),
  fallback: z.string().max(40).nullable().optional(),
  identity: z.string().max(120).nullable().optional(),
  beep: z.boolean().optional(),
})

const answers = z.strictObject({
  pagesRight: z.array(z.number().int()).max(20),
  ruler: z.number().int(),
  picture: z.enum(['gs-v-0', 'esc-star']),
  cuts: z.boolean(),
})

/** Tickets, printers, and all that is printed besides what orders bring with them. */
export const printerRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/printers',
    who: 'staff',
    gives: 'The printers and how they are, those that were found and are not used, and the profiles to choose from',
    handle: (ask) => ok(printers(ask)),
  }),
  taking({
    method: 'put',
    path: '/api/printers/:name',
    who: 'manager',
    gives: 'The printers, with this one as it is wanted',
    body: wish,
    handle: async (ask, body) => {
      const { printing } = ask.house.parts
      const named = name.safeParse(nameOf(ask))
      if (!named.success) throw new No('request.invalid', { field: 'name' })
      if (!printing.isUrl(body.url)) throw new No('request.invalid', { field: 'url' })
      const { profile = null } = body
      if (profile !== null && profile !== 'calibrated' && !printing.profiles().some((each) => each.name === profile))
        throw new No('request.invalid', { field: 'profile' })
      await printing.put(named.data, body)
      return ok(printers(ask))
    },
  }),
  asking({
    method: 'delete',
    path: '/api/printers/:name',
    who: 'manager',
    gives: 'Nothing; the printer is not used any more',
    handle: async (ask) => {
      if (!(await ask.house.parts.printing.remove(nameOf(ask)))) throw new No('request.invalid', { field: 'name' })
      return nothing
    },
  }),
  taking({
    method: 'post',
    path: '/api/printers/:name/test',
    who: 'staff',
    status: 202,
    factless: true,
    gives: 'Nothing; a test page is on its way',
    body: z.strictObject({}),
    handle: async (ask) => {
      if (!ask.house.parts.printing.test(nameOf(ask))) throw new No('request.invalid', { field: 'name' })
      return { status: 202, json: {} }
    },
  }),
  taking({
    method: 'put',
    path: '/api/printers/:name/calibration',
    who: 'manager',
    gives: 'The printers, this one with a profile that was made of what its test page showed',
    body: answers,
    handle: async (ask, body) => {
      if (!(await ask.house.parts.printing.calibrate(nameOf(ask), body)))
        throw new No('request.invalid', { field: 'ruler' })
      return ok(printers(ask))
    },
  }),
  taking({
    method: 'post',
    path: '/api/printers/:name/drawer',
    who: 'staff',
    status: 202,
    factless: true,
    gives: 'Nothing; the drawer at this printer opens',
    body: z.strictObject({}),
    handle: async (ask) => {
      if (!ask.house.parts.printing.openDrawer(nameOf(ask))) throw new No('request.invalid', { field: 'name' })
      return { status: 202, json: {} }
    },
  }),
  taking({
    method: 'post',
    path: '/api/printers/:name/roll',
    who: 'staff',
    gives: 'Nothing; a new roll of so many metres is in',
    body: z.strictObject({ metres: z.number().positive().max(1000) }),
    handle: async (ask, { metres }) => {
      if (!(await ask.house.parts.printing.changeRoll(nameOf(ask), metres)))
        throw new No('request.invalid', { field: 'name' })
      return nothing
    },
  }),
  asking({
    method: 'get',
    path: '/api/tickets',
    who: 'staff',
    gives: 'The last tickets, newest first',
    handle: (ask) => ok({ tickets: tickets(ask) }),
  }),
  asking({
    method: 'get',
    path: '/api/tickets/:id.png',
    who: 'staff',
    gives: 'The picture of a ticket',
    handle: picture,
  }),
  taking({
    method: 'post',
    path: '/api/reports/shift/print',
    who: 'staff',
    gives: 'What the event came to so far; it is printed too',
    body: z.strictObject({}),
    handle: async (ask) => {
      const figures = ShiftFigures.parse(await ask.house.parts.printing.shift())
      await execute(ask, { name: 'print-shift', ...figures })
      return ok(figures)
    },
  }),
  asking({
    method: 'get',
    path: '/api/pads',
    who: 'staff',
    gives: 'The numbers of paper pads that were not entered yet',
    handle: (ask) => ok({ reserved: stateOf(ask).reserved }),
  }),
  taking({
    method: 'post',
    path: '/api/pads',
    who: 'staff',
    gives: 'The numbers of a paper pad, which is printed',
    body: z.strictObject({ count: z.number().int().min(1).max(100) }),
    handle: async (ask, { count }) => {
      await execute(ask, { name: 'reserve-numbers', count })
      return { status: 201, json: { reserved: stateOf(ask).reserved } }
    },
  }),
]

function nameOf(ask: Ask): string {
  return ask.params['name'] ?? ''
}

function printers(ask: Ask) {
  const { printing } = ask.house.parts
  return {
    printers: printing.printers(),
    found: printing.found(),
    profiles: printing.profiles(),
    calibration: printing.calibration(),
  }
}

function tickets(ask: Ask) {
  const state = stateOf(ask)
  const ids = [...state.papers.keys()].toReversed()
  return ids.flatMap((id) => ticketView(state, id, sight(ask)) ?? [])
}

async function picture(ask: Ask): Promise<Reply> {
  const ticket = stateOf(ask).papers.find((each) => each.id === ask.params['id'])
  const png = ticket === undefined ? null : await ask.house.parts.printing.picture(ticket)
  if (png === null) throw new No('order.unknown')
  return { status: 200, body: { type: 'image/png', content: png } }
}
