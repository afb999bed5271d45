import type { Fact, Order, OrderFact } from '@pressobox/domain'
import type { Detail, PublicEvent } from './envelope.ts'
import { messages, unmadeMessage, type EventType } from './message.ts'

export interface Publishing {
  readonly eventId: string
  /** A keyed hash of a device: who it was, for those who count, without saying who. */
  readonly userId: (device: string) => string
}

type Fields = Readonly<Record<string, unknown>>

/** The one table from facts to public events, the primary one first (the talk's fifteen names among them). */
export function publicEvents(fact: Fact, publishing: Publishing): readonly PublicEvent[] {
  if ('order' in fact) return orderEvents(fact, publishing)
  const event = (type: EventType, fields: Fields = {}): PublicEvent => ({
    type,
    detail: { eventId: publishing.eventId, Message: messages[type], ...fields },
  })
  switch (fact.type) {
    case 'scan.refused': {
      const unavailable = fact.code === 'stand.closed' || fact.code === 'stand.full'
      return [
        event(unavailable ? 'OrderProcessor.ShopUnavailable' : 'Validator.ScanRefused', {
          cause: fact.code,
          count: fact.count,
        }),
      ]
    }
    case 'code.drawn':
      return [event('Validator.CodeChanged')]
    case 'stand.started':
      return [event('StandService.Started', { clockTrusted: fact.trusted })]
    case 'stand.opened':
      return [event('ConfigService.ConfigChanged', { NewImage: { storeOpen: fact.open, closedReason: fact.reason } })]
    case 'stand.announced':
      return [event('ConfigService.ConfigChanged', { NewImage: { broadcast: fact.broadcast?.text ?? null } })]
    case 'config.changed':
      return [event('ConfigService.ConfigChanged', { NewImage: fact.config })]
    case 'menu.written':
      return [event('ConfigService.ConfigChanged', { NewImage: { menu: fact.menu } })]
    case 'stock.changed':
      return [
        event('ConfigService.ConfigChanged', {
          NewImage: { stock: { id: fact.id, available: fact.stock.available, left: fact.stock.left } },
        }),
      ]
    case 'numbers.restarted':
      return [event('ConfigService.ConfigChanged', { NewImage: { series: fact.series } })]
    case 'event.started':
      return [event('StandService.EventStarted')]
    case 'request.noted':
      return []
    case 'clock.adjusted':
      return [event('StandService.ClockAdjusted', { byMs: fact.byMs })]
    case 'ticket.queued':
      return [
        event('TicketService.TicketQueued', {
          orderId: fact.ticket.orderId,
          ticketId: fact.ticket.id,
          copy: fact.ticket.content.copy,
        }),
      ]
    case 'ticket.became':
      return [
        event('TicketService.TicketChanged', {
          orderId: fact.orderId,
          ticketId: fact.ticketId,
          state: fact.state,
          cause: fact.cause,
        }),
      ]
  }
}

function orderEvents(fact: OrderFact, publishing: Publishing): readonly PublicEvent[] {
  const { order } = fact
  const about = orderDetail(order, publishing)
  const event = (type: EventType, fields: Fields = {}): PublicEvent => ({
    type,
    detail: { ...about, Message: messages[type], ...fields },
  })
  const over = [event('OrderProcessor.orderFinished'), event('OrderJourney.AllEventsStored')]
  switch (fact.type) {
    case 'order.started':
      return [
        event('Validator.NewOrder', { bucket: { eventId: publishing.eventId, availableTokens: fact.tokens } }),
        event('OrderProcessor.WorkflowStarted'),
      ]
    case 'order.placed': {
      const drink = drinkDetail(order, publishing)
      return [
        event('OrderManager.WaitingCompletion', drink),
        event('OrderProcessor.WaitingCompletion'),
        event('OrderProcessor.WaitingProduction'),
      ]
    }
    case 'order.made':
      return [
        event('OrderManager.MakeOrder', { baristaUserId: order.barista?.id ?? '' }),
        event('QueueService.OrderStarted'),
      ]
    case 'order.unmade':
      return [
        event('OrderManager.MakeOrder', { baristaUserId: '', Message: unmadeMessage }),
        event('OrderProcessor.WaitingProduction'),
      ]
    case 'order.completed':
      return [
        event('OrderManager.OrderCompleted', { baristaUserId: order.barista?.id ?? '' }),
        event('QueueService.OrderCompleted'),
        ...over,
      ]
    case 'order.cancelled':
      return [
        event('OrderManager.OrderCancelled', { cause: order.cause, by: order.cancelledBy }),
        event('QueueService.OrderCancelled'),
        ...over,
      ]
    case 'order.timed-out':
      return [event('OrderProcessor.OrderTimeOut', { cause: order.cause }), event('OrderJourney.AllEventsStored')]
    case 'order.collected':
      return [event('OrderManager.OrderCollected')]
    case 'order.missed':
      return [event('OrderManager.OrderMissed')]
    case 'order.undone':
      return [event('OrderManager.OrderUndone')]
    case 'order.recalled':
      return [event('OrderManager.OrderRecalled')]
    case 'order.remade':
      return [event('OrderManager.OrderRemade', { remakes: order.remakes })]
    case 'order.extended':
      return [event('OrderManager.OrderExtended')]
  }
}

/** Numbers are words in the original's events. `state` and `ORDERSTATE` carry the tenant there, never the type. */
function orderDetail(order: Order, publishing: Publishing): Detail {
  const state =
    order.state === 'cancelled' || order.state === 'timed-out'
      ? 'CANCELLED'
      : order.state === 'ready' || order.state === 'collected'
        ? 'COMPLETED'
        : 'CREATED'
  return {
    eventId: publishing.eventId,
    Message: '',
    orderId: order.id,
    userId: order.device === null ? order.source : publishing.userId(order.device),
    orderState: order.state,
    ORDERSTATE: `${publishing.eventId}-${state}`,
    ...(order.number === null ? {} : { orderNumber: String(order.number) }),
  }
}

function drinkDetail(order: Order, publishing: Publishing): Fields {
  const userId = order.device === null ? order.source : publishing.userId(order.device)
  return {
    state: `${publishing.eventId}-CREATED`,
    drinkOrder: {
      userId,
      drink: order.drink?.name ?? '',
      modifiers: order.picks.map((pick) => pick.name),
      icon: order.drink?.id ?? '',
    },
    robot: order.source === 'robot',
    TS: order.placedAt,
  }
}
