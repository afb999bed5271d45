import { z } from 'zod'
import { reasonCodes } from '../reason-code.ts'

/** What every event carries. */
export const about = {
  eventId: z.string().describe('The pop-up that it belongs to (the tenancy key of the original)'),
  Message: z.string().describe('What happened, for people'),
}

export const aboutExample = { eventId: 'POPUP' }

const orderId = z.string().describe('21 random characters')
const userId = z.string().describe('A keyed hash of the guest, "walk-up", "kiosk" or "robot"')

/** What every event of an order carries. Numbers are words, as in the original. */
export const order = {
  ...about,
  orderId,
  userId,
  orderState: z.enum(['choosing', 'queued', 'making', 'ready', 'collected', 'cancelled', 'timed-out']),
  ORDERSTATE: z
    .string()
    .regex(/-(?:CREATED|COMPLETED|CANCELLED)$/)
    .describe('The original’s three states, with the eventId before them'),
  orderNumber: z.string().optional().describe('The number on the ticket, from placing on'),
}

export const orderExample = {
  ...aboutExample,
  orderId: 'V1StGXR8_Z5jdHi6B-myT',
  userId: 'hQ2c0yqv8Yw1T0m9s3JkLA',
  orderState: 'queued',
  ORDERSTATE: 'POPUP-CREATED',
  orderNumber: '17',
}

export const baristaUserId = z.string().describe('Short name of the session that made it; empty when released')

export const cause = z.string().nullable().describe('Why, as a code')

export const reason = z
  .enum(reasonCodes)
  .nullable()
  .describe('Why, by its code; what somebody typed is `other`, and stays in the box')

export const promised = z
  .strictObject({ lowMinutes: z.number(), highMinutes: z.number() })
  .nullable()
  .optional()
  .describe('How long it would take, as the guest was told; null while the pace of the bar was not known')

export const drinkOrder = z.strictObject({
  userId,
  drink: z.string().describe('In the menu’s first language'),
  modifiers: z.array(z.string()),
  icon: z.string(),
})

export const drinkExample = {
  userId: 'hQ2c0yqv8Yw1T0m9s3JkLA',
  drink: 'Flat White',
  modifiers: ['Oat'],
  icon: 'flat-white',
}

export const ticket = {
  ...about,
  orderId: orderId.nullable().describe('Null for paper that belongs to no order'),
  ticketId: z.string(),
}

export const ticketExample = { ...aboutExample, orderId: 'V1StGXR8_Z5jdHi6B-myT', ticketId: 'Uakgb_J5m9g-0JDMbcJqL' }

/** What the robots of the original tell each other. */
export const fulfilment = {
  ...about,
  Message: about.Message.optional(),
  orderId,
  baristaUserId,
}
