import type { KioskOrderView } from '@pressobox/protocol'
import { z } from 'zod'
import { execute, viewOf, type House } from '../ask.ts'
import { No } from '../no.ts'
import { taking, type Route } from '../route.ts'

const text = z.string().max(2000)

/** A tablet that guests order at, one after the other: it learns the number, and nothing that would open the order again. */
export const kioskRoutes: readonly Route[] = [
  taking({
    method: 'post',
    path: '/api/kiosk/orders',
    who: 'kiosk',
    status: 201,
    gives: 'The number of an order from a guest kiosk, and whether a slip of paper with it comes',
    body: z.strictObject({
      drink: text,
      modifiers: z.array(z.strictObject({ group: text, option: text })).max(30),
    }),
    handle: async (ask, choice) => {
      const { session } = ask.person
      if (session === null) throw new No('session.required')
      const kiosk = { kind: 'kiosk', id: session.id } as const
      const { number, label, wait } = viewOf(ask, (await execute(ask, { name: 'walk-up', choice }, kiosk)).orderId)
      const order: KioskOrderView = { number: number ?? 0, label, wait, slip: printsSlips(ask.house) }
      return { status: 201, json: order }
    },
  }),
]

/** There is a printer of real paper that prints guests' slips, and nothing is wrong with it. */
function printsSlips({ parts }: House): boolean {
  return parts.printing
    .printers()
    .some(
      ({ url, kinds, state }) =>
        !url.startsWith('virtual:') && state !== 'trouble' && (kinds === null || kinds.includes('customer')),
    )
}
