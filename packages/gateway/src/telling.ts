import { currentWindow, tokensLeft, type Fact, type FactType, type Order, type State } from '@pressobox/domain'
import { publicEvents, type PublicEvent } from '@pressobox/events'
import {
  boardEntry,
  figuresView,
  orderView,
  standView,
  ticketView,
  type EventMessage,
  type LiveDetail,
  type Sight,
} from '@pressobox/protocol'
import type { Publication } from '@pressobox/stand'
import type { Language } from '@pressobox/words'
import { box, type House } from './ask.ts'
import { publishing } from './publishing.ts'
import { sightOf, type Viewer } from './snapshot.ts'

/** A message for some rooms, worked out when somebody is in them. */
export interface Telling {
  readonly rooms: ReadonlySet<string>
  readonly message: () => EventMessage
}

type Say = (rooms: readonly string[], detail: () => LiveDetail) => Telling

/** What of a fact each role hears, in one language: its primary public event, with the thing as it stands now. */
export function tell(publication: Publication, house: House, language: Language): readonly Telling[] {
  const { fact, eventId, seq, state, wall } = publication
  const [event] = publicEvents(fact, publishing(house, eventId, wall))
  // The page would otherwise hear of a secondary one in its place.
  if (event?.place !== 0) return []
  const say: Say = (rooms, detail) => ({
    rooms: new Set(rooms.map((room) => `${room}:${language}`)),
    message: () => ({ seq, type: event.type, detail: detail() }),
  })
  const staff = (): LiveDetail => ({
    ...event.detail,
    ...thing(fact, state, house, sightOf(house, language, true)),
    ...tokens(fact, state, house),
    ...('order' in fact || fact.type === 'scan.refused' ? { figures: figuresView(state) } : {}),
  })
  if ('order' in fact)
    return [say(['staff'], staff), ...tellGuests(fact.order, event, publication, house, say, language)]
  if (fact.type === 'code.drawn') return [say(['staff', 'display'], () => ({ ...staff(), codeChanged: true }))]
  if (forAll.has(fact.type)) {
    const sight = sightOf(house, language, false)
    const stand = standView(state, sight, box(house))
    const about = { eventId, Message: event.detail.Message, stand }
    const code = fact.type === 'event.started' ? { codeChanged: true } : {}
    return [
      say(['staff'], () => ({ ...staff(), stand, config: state.config, ...code })),
      say(['display'], () => ({ ...about, ...tokens(fact, state, house), ...code })),
      say(['guest'], () => about),
    ]
  }
  return [say(['staff'], staff)]
}

function tellGuests(
  order: Order,
  event: PublicEvent,
  publication: Publication,
  house: House,
  say: Say,
  language: Language,
): readonly Telling[] {
  const { state, eventId, fact } = publication
  const sight = sightOf(house, language, false)
  const about = { eventId, Message: event.detail.Message, orderId: order.id }
  const own = [...(order.device === null ? [] : [`customer:${order.device}`]), `order:${order.id}`]
  return [
    say(['display'], () => ({ ...about, board: boardEntry(state, order, sight), ...tokens(fact, state, house) })),
    say(own, () => ({ ...about, order: orderView(state, order, sight) })),
  ]
}

/** What the fact is about, as it stands now, for staff. */
function thing(fact: Fact, state: State, house: House, sight: Sight): Partial<LiveDetail> {
  if ('order' in fact) return { order: orderView(state, fact.order, sight) }
  if (fact.type === 'ticket.queued' || fact.type === 'ticket.became') {
    const id = fact.type === 'ticket.queued' ? fact.ticket.id : fact.ticketId
    const ticket = ticketView(state, id, sight)
    const orderId = state.papers.get(id)?.orderId ?? null
    const order = orderId === null ? undefined : (state.running.get(orderId) ?? state.ready.get(orderId))
    return {
      ...(ticket === null ? {} : { ticket }),
      ...(order === undefined ? {} : { order: orderView(state, order, sight) }),
    }
  }
  return fact.type === 'stand.started' ? { stand: standView(state, sight, box(house)) } : {}
}

/** Tokens left of the current code, for those who show them. */
function tokens(fact: Fact, state: State, house: House): Partial<LiveDetail> {
  const moves =
    fact.type === 'order.started' ||
    fact.type === 'order.cancelled' ||
    fact.type === 'order.timed-out' ||
    fact.type === 'order.undone' ||
    fact.type === 'order.recalled' ||
    fact.type === 'config.changed'
  if (!moves) return {}
  const window = currentWindow(state.codes, state.config, house.stand.moment().at)
  return { tokens: window === null ? null : tokensLeft(window, state.config), size: state.config.drinksPerCode }
}

/** Facts about the stand that every page shows. */
const forAll: ReadonlySet<FactType> = new Set([
  'stand.opened',
  'stand.announced',
  'extension.lined',
  'extension.became',
  'config.changed',
  'menu.written',
  'stock.changed',
  'event.started',
  'stand.started',
])

/** The message that a viewer hears of these, as its rooms would have told it; null when none is for it. */
export function heardBy(viewer: Viewer, tellings: readonly Telling[]): EventMessage | null {
  return tellings.find(({ rooms }) => [...rooms].some((room) => viewer.rooms.has(room)))?.message() ?? null
}
