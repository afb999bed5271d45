import { z } from 'zod'

/** What the figures look at of a public event. Anything else in it is nobody's concern here. */
export interface Told {
  readonly type: string
  /** Wall clock, ms. */
  readonly at: number
  readonly detail: Readonly<Record<string, unknown>>
}

const Text = z.string().catch('')

/** Fields of a detail as they may be: an event that lacks one counts without it. */
export const Detail = z.object({
  eventId: Text,
  orderId: Text,
  userId: Text,
  orderState: Text,
  orderNumber: z.string().nullable().catch(null),
  cause: z.string().nullable().catch(null),
  by: z.string().nullable().catch(null),
  baristaUserId: Text,
  count: z.number().catch(1),
  promised: z.object({ lowMinutes: z.number(), highMinutes: z.number() }).nullable().catch(null),
  robot: z.boolean().catch(false),
  drinkOrder: z
    .object({ drink: Text, modifiers: z.array(z.string()).catch([]) })
    .nullable()
    .catch(null),
})
