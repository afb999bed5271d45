import type { DeviceId, Fact, Order, OrderFact } from '@pressobox/domain'
import { eventWords } from '@pressobox/words/events'
import { entryOf, problemOf } from './catalogue/catalogue.ts'
import type { EventType } from './catalogue/entries.ts'
import type { Detail, PublicEvent } from './envelope.ts'
import { reasonCode } from './reason-code.ts'

export interface Publishing {
  readonly eventId: string
  /** When it was written: wall clock, ms. */
  readonly wall: number
  /** A keyed hash of a device: who it was, for those who count, without saying who. */
  readonly userId: (device: string) => string
  /** Hears of an event that is not as the catalogue says; it is not published, and the others are. */
  readonly complain: (problem: string) => void
}

export interface PlacedEvent extends PublicEvent {
  /** Among the events of its fact, the first is 0: part of its id. */
  readonly place: number
}

/** What a fact is told as, the primary event first (the talk's fifteen names among them); only what is as the catalogue says. */
export function publicEvents(fact: Fact, publishing: Publishing): readonly PlacedEvent[] {
  return drafts(fact, publishing).flatMap((event, place) => {
    const problem = problemOf(entryOf(event.type), event.detail)
    if (problem === null) return [{ ...event, place }]
    publishing.complain(problem)
    return []
  })
}

type Fields = Readonly<Record<string, unknown>>

const messages = eventWords.en

/** The one table from facts to public events. */
function drafts(fact: Fact, publishing: Publishing): readonly PublicEvent[] {
  if ('order' in fact) return orderEvents(fact, publishing)
  const event = (type: EventType, fields: Fields = {}): PublicEvent => ({
    type,
    detail: { eventId: publishing.eventId, Message: messages[type], ...fields },
  })
  switch (fact.type) {
    case 'scan.refused': {
      const { code: cause, count } = fact
      if (cause !== 'stand.closed' && cause !== 'stand.full') return [event('Validator.ScanRefused', { cause, count })]
      // The key of a refusal begins with the device; the code behind it stays inside.
      const [device = ''] = fact.key.split(':')
      return [event('OrderProcessor.ShopUnavailable', { userId: publishing.userId(device), cause, count })]
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
    case 'numbers.reserved':
      return [event('ConfigService.ConfigChanged', { NewImage: { reserved: { from: fact.from, count: fact.count } } })]
    case 'stand.equipped':
      return [event('ConfigService.ConfigChanged', { NewImage: { tickets: fact.tickets } })]
    case 'event.started':
      return [event('StandService.EventStarted')]
    case 'request.noted':
    case 'customer.forgotten':
      return []
    case 'people.erased':
      return [event('StandService.NamesErased', { erased: fact.erasure.erased, names: fact.erasure.names })]
    case 'stand.restored':
      return [event('StandService.Restored', { skipped: fact.skipped })]
    case 'guests.arrived':
      return [event('OrderPage.Opened', { count: fact.count })]
    case 'clock.adjusted':
      return [event('StandService.ClockAdjusted', { byMs: fact.byMs })]
    case 'extension.told': {
      const { says, detail } = fact
      const { Message } = detail
      const message = typeof Message === 'string' ? Message : messages[entryOf(says)]
      return [{ type: says, detail: { ...detail, eventId: publishing.eventId, Message: message } }]
    }
    case 'extension.lined':
      return [event('ExtensionService.LineChanged', { extension: fact.extension, line: fact.line })]
    case 'extension.became': {
      const { extension, version, became: state, problem } = fact
      return [event('ExtensionService.ExtensionChanged', { extension, version, state, problem })]
    }
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
        event('OrderManager.MakeOrder', { baristaUserId: '', Message: messages['OrderManager.MakeOrder.released'] }),
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
        event('OrderManager.OrderCancelled', { cause: reasonCode(order.cause), by: order.cancelledBy }),
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
      return [event('OrderManager.OrderRemade', { remakes: order.remakes, reason: reasonCode(order.remakeReason) })]
    case 'order.extended':
      return [event('OrderManager.OrderExtended')]
    case 'order.unnamed':
      return [event('OrderManager.OrderUnnamed')]
    case 'order.prioritised':
      return [event('OrderManager.OrderPrioritised', { first: order.prioritisedAt !== null })]
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
    userId: userOf(order.source, order.device, publishing),
    orderState: order.state,
    ORDERSTATE: `${publishing.eventId}-${state}`,
    ...(order.number === null ? {} : { orderNumber: String(order.number) }),
  }
}

function drinkDetail(order: Order, publishing: Publishing): Fields {
  return {
    state: `${publishing.eventId}-CREATED`,
    drinkOrder: {
      userId: userOf(order.source, order.device, publishing),
      drink: order.drink?.name ?? '',
      modifiers: order.picks.map((pick) => pick.name),
      icon: order.drink?.id ?? '',
    },
    robot: order.source === 'robot',
    promised: order.promised,
    // The original's time of the row: when it was put, also when the drink was changed.
    TS: Math.round(publishing.wall),
  }
}

function userOf(source: Order['source'], device: DeviceId | null, publishing: Publishing): string {
  if (source === 'robot') return 'robot'
  return device === null ? source : publishing.userId(device)
}
