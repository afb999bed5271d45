import { z } from 'zod'
import {
  about,
  aboutExample,
  baristaUserId,
  cause,
  drinkExample,
  drinkOrder,
  fulfilment,
  order,
  orderExample,
  promised,
  reason,
  ticket,
  ticketExample,
} from './detail.ts'
import { entry, ofOrder, type Consumer, type Entry } from './entry.ts'

const everywhere: readonly Consumer[] = ['console', 'display', 'phone', 'journey', 'metrics', 'archive']
const stored: readonly Consumer[] = ['journey', 'archive']
const inside: readonly Consumer[] = ['console', 'archive']

const ready = { orderState: 'ready', ORDERSTATE: 'POPUP-COMPLETED' }
const making = { orderState: 'making' }
const cancelled = { orderState: 'cancelled', ORDERSTATE: 'POPUP-CANCELLED' }

/** The one source of every public event: its schema, its example, who hears it. */
const pages = ['console', 'display', 'phone', 'archive'] as const

export const entries = {
  'Validator.NewOrder': ofOrder(
    everywhere,
    ['order.started'],
    {
      bucket: z.strictObject({
        eventId: z.string(),
        availableTokens: z.number().int().nullable().describe('After this one; null for an order without a token'),
      }),
    },
    { orderState: 'choosing', orderNumber: undefined, bucket: { eventId: 'POPUP', availableTokens: 9 } },
  ),
  'Validator.ScanRefused': entry(
    inside,
    ['scan.refused'],
    { ...about, cause: z.string(), count: z.number().int() },
    { ...aboutExample, cause: 'code.used-up', count: 1 },
  ),
  'OrderPage.Opened': entry(
    ['metrics', 'archive'],
    ['guests.arrived'],
    { ...about, count: z.number().int().describe('Phones that opened the order page for the first time') },
    { ...aboutExample, count: 3 },
  ),
  'Validator.CodeChanged': entry(['console', 'display', 'archive'], ['code.drawn'], about, aboutExample),
  'OrderProcessor.WorkflowStarted': ofOrder(stored, [], {}, { orderState: 'choosing', orderNumber: undefined }),
  'OrderProcessor.ShopUnavailable': entry(
    inside,
    ['scan.refused'],
    {
      ...about,
      userId: order.userId,
      cause: z.enum(['stand.closed', 'stand.full']),
      count: z.number().int().describe('Refusals that this event stands for'),
    },
    { ...aboutExample, userId: orderExample.userId, cause: 'stand.full', count: 1 },
  ),
  'OrderProcessor.WaitingCompletion': ofOrder(stored, []),
  'OrderProcessor.WaitingProduction': ofOrder(stored, []),
  'OrderProcessor.OrderTimeOut': ofOrder(
    everywhere,
    ['order.timed-out'],
    { cause: z.enum(['Customer timedout', 'Barista timedout']) },
    { orderState: 'timed-out', ORDERSTATE: 'POPUP-CANCELLED', cause: 'Barista timedout' },
  ),
  'OrderProcessor.orderFinished': ofOrder(['journey', 'archive', 'extensions'], [], {}, ready),
  'OrderManager.WaitingCompletion': ofOrder(
    [...everywhere, 'extensions'],
    ['order.placed'],
    {
      state: z.string().describe('The eventId and "-CREATED"'),
      drinkOrder,
      robot: z.boolean(),
      promised,
      TS: z.number().int().describe('When the drink was placed or changed: wall clock, ms since 1970'),
    },
    {
      state: 'POPUP-CREATED',
      drinkOrder: drinkExample,
      robot: false,
      promised: { lowMinutes: 3, highMinutes: 5 },
      TS: 1_795_528_980_000,
    },
  ),
  'OrderManager.MakeOrder': ofOrder(
    everywhere,
    ['order.made', 'order.unmade'],
    { baristaUserId },
    { ...making, baristaUserId: 'k3Yz_q1A' },
  ),
  'OrderManager.OrderCompleted': ofOrder(
    everywhere,
    ['order.completed'],
    { baristaUserId },
    { ...ready, baristaUserId: 'k3Yz_q1A' },
  ),
  'OrderManager.OrderCancelled': ofOrder(
    everywhere,
    ['order.cancelled'],
    { cause: reason, by: z.enum(['customer', 'staff']).nullable() },
    { ...cancelled, cause: null, by: 'customer' },
  ),
  'OrderManager.OrderCollected': ofOrder(
    everywhere,
    ['order.collected'],
    {},
    { orderState: 'collected', ORDERSTATE: 'POPUP-COMPLETED' },
  ),
  'OrderManager.OrderMissed': ofOrder(everywhere, ['order.missed'], {}, ready),
  'OrderManager.OrderUndone': ofOrder(everywhere, ['order.undone']),
  'OrderManager.OrderRecalled': ofOrder(everywhere, ['order.recalled']),
  'OrderManager.OrderRemade': ofOrder(
    everywhere,
    ['order.remade'],
    { remakes: z.number().int().describe('How often by now'), reason },
    { ...making, remakes: 1, reason: 'spilt' },
  ),
  'OrderManager.OrderExtended': ofOrder(everywhere, ['order.extended']),
  'OrderManager.OrderUnnamed': ofOrder(everywhere, ['order.unnamed']),
  'OrderManager.OrderPrioritised': ofOrder(
    everywhere,
    ['order.prioritised'],
    { first: z.boolean().describe('Before the others of the queue, or no longer') },
    { first: true },
  ),
  'OrderManager.DrinkAverageTime': entry(
    ['extensions'],
    ['extension.told'],
    { ...about, drink: z.string(), duration: z.number().describe('Seconds') },
    { ...aboutExample, drink: 'Flat White', duration: 184.5 },
  ),
  'OrderJourney.AllEventsStored': ofOrder(stored, [], {}, ready),
  'QueueService.OrderStarted': ofOrder(stored, [], {}, making),
  'QueueService.OrderCompleted': ofOrder(stored, [], {}, ready),
  'QueueService.OrderCancelled': ofOrder(stored, [], {}, cancelled),
  'ConfigService.ConfigChanged': entry(
    pages,
    [
      'stand.opened',
      'stand.announced',
      'config.changed',
      'menu.written',
      'stock.changed',
      'numbers.restarted',
      'numbers.reserved',
      'stand.equipped',
    ],
    { ...about, NewImage: z.record(z.string(), z.unknown()).describe('What is new, as plain JSON') },
    { ...aboutExample, NewImage: { storeOpen: true, closedReason: null } },
  ),
  'StandService.Started': entry(
    inside,
    ['stand.started'],
    { ...about, clockTrusted: z.boolean() },
    { ...aboutExample, clockTrusted: true },
  ),
  'StandService.Restored': entry(
    inside,
    ['stand.restored'],
    { ...about, skipped: z.number().int().describe('Numbers that are left to the box that the backup was made of') },
    { ...aboutExample, skipped: 100 },
  ),
  'StandService.NamesErased': entry(
    inside,
    ['people.erased'],
    { ...about, erased: z.string().describe('The event whose names are gone'), names: z.number().int() },
    { ...aboutExample, erased: 'POPUP', names: 120 },
  ),
  'StandService.ClockAdjusted': entry(
    inside,
    ['clock.adjusted'],
    { ...about, byMs: z.number() },
    { ...aboutExample, byMs: 3_600_000 },
  ),
  'StandService.EventStarted': entry(pages, ['event.started'], about, aboutExample),
  'TicketService.TicketQueued': entry(
    inside,
    ['ticket.queued'],
    { ...ticket, copy: z.number().int().describe('0 is the original') },
    { ...ticketExample, copy: 0 },
  ),
  'TicketService.TicketChanged': entry(
    inside,
    ['ticket.became'],
    { ...ticket, state: z.enum(['queued', 'sending', 'printed', 'failed', 'unconfirmed']), cause },
    { ...ticketExample, state: 'printed', cause: null },
  ),
  'ExtensionService.ExtensionChanged': entry(
    inside,
    ['extension.became'],
    {
      ...about,
      extension: z.string().describe('Its name'),
      version: z.string(),
      state: z.enum(['installed', 'enabled', 'disabled', 'removed', 'quarantined']),
      problem: z.string().nullable().describe('Why it was stopped'),
    },
    { ...aboutExample, extension: 'cup-counter', version: '1.0.0', state: 'enabled', problem: null },
  ),
  'ExtensionService.LineChanged': entry(
    ['console', 'display', 'archive'],
    ['extension.lined'],
    { ...about, extension: z.string(), line: z.string().nullable() },
    { ...aboutExample, extension: 'cup-counter', line: '100 cups today' },
  ),
  /** What extensions publish under their own names: one entry for all of them. */
  'Extension.NAME.TYPE': {
    ...entry(['extensions', 'console', 'archive'], ['extension.told'], about, aboutExample),
    detail: z.looseObject(about),
  },
  'ProducerRobot.FulfillOrder': entry(
    ['extensions'],
    [],
    { ...fulfilment, action: z.literal(''), body: drinkOrder },
    { ...aboutExample, orderId: orderExample.orderId, baristaUserId: '', action: '', body: drinkExample },
  ),
  'OrderRobot.FulfillOrder': entry(
    ['extensions'],
    [],
    { ...fulfilment, action: z.enum(['complete', 'cancel']) },
    { ...aboutExample, orderId: orderExample.orderId, baristaUserId: 'robot', action: 'complete' },
  ),
} as const satisfies Readonly<Record<string, Entry>>

export type EventType = keyof typeof entries
