import {
  busy,
  currentWindow,
  hideMs,
  inStock,
  isHidden,
  soldOut,
  stockOf,
  textIn,
  tokensLeft,
  waitNow,
  type Drink,
  type State,
} from '@pressobox/domain'
import type { EventView } from './box-view.ts'
import type { QueueMessage } from './live.ts'
import { instant, type Sight } from './order-view.ts'
import type { FiguresView } from './snapshot.ts'
import type { CodeView, DrinkView, ModifierGroupView, OptionView, StandView, WifiView } from './view.ts'

export interface Box {
  readonly demo: boolean
  /** The origin that phones can reach, as `http://192.168.4.1:8080`. */
  readonly origin: string
  /** Its name on the network, as `presso.local:8080`; null while it has none. */
  readonly hostName: string | null
  readonly wifi: WifiView | null
  /** The Wi-Fi holds hardly any more phones. */
  readonly crowded: boolean
  /** When the stand opens next by its hours, wall clock in ms; null where it does not by itself. */
  readonly opensAt: number | null
}

export function standView(state: State, sight: Sight, box: Box): StandView {
  const { config } = state
  return {
    eventId: state.eventId,
    name: config.name,
    open: state.open,
    closedReason: state.closedReason,
    reopensAt: reopensAt(state, sight, box),
    busy: busy(state, sight.at),
    soldOut: soldOut(state),
    queue: queueView(state),
    wait: waitNow(state, sight.at),
    menu: state.menu.map((drink) => drinkView(state, drink, sight)),
    menuLanguage: otherLanguage(state, sight.language),
    language: config.language,
    broadcast:
      state.broadcast === null ? null : { text: state.broadcast.text, until: instant(state.broadcast.until, sight) },
    lines: Object.values(state.lines),
    pickup: config.pickup,
    calls: config.calls,
    demo: box.demo,
    hostName: box.hostName,
    crowded: box.crowded,
    customerMinutes: config.customerMinutes,
    baristaMinutes: config.baristaMinutes,
    requireName: config.requireName,
    allowNote: config.allowNote,
  }
}

/** When the pause ends, or by the hours the next day begins. */
function reopensAt({ open, reopensAt: pausedUntil }: State, sight: Sight, { opensAt }: Box): string | null {
  if (pausedUntil !== null) return instant(pausedUntil, sight)
  return open || opensAt === null ? null : new Date(opensAt).toISOString()
}

/** What the menu falls back to for a reader: the first language of the first text that lacks theirs. */
function otherLanguage(state: State, language: string): string | null {
  for (const drink of state.menu)
    for (const text of [
      drink.name,
      ...drink.modifiers.flatMap((group) => [group.group, ...group.options.map((option) => option.name)]),
    ])
      if (typeof text !== 'string' && text[language] === undefined) return Object.keys(text)[0] ?? null
  return null
}

export function queueView(state: State): StandView['queue'] {
  return {
    queued: state.running.count((order) => order.state === 'queued'),
    making: state.running.count((order) => order.state === 'making'),
  }
}

function drinkView(state: State, drink: Drink, sight: Sight): DrinkView {
  const stock = stockOf(state.shelf, drink.id)
  return {
    id: drink.id,
    name: textIn(drink.name, sight.language),
    picture: drink.picture,
    category: drink.category,
    tags: drink.tags,
    available: inStock(state.shelf, drink.id),
    until: stock.until === null ? null : instant(stock.until, sight),
    left: stock.left,
    modifiers: drink.modifiers.map((group): ModifierGroupView => ({
      id: group.id,
      group: textIn(group.group, sight.language),
      min: group.min,
      max: group.max,
      options: group.options.map((option) => ({
        id: option.id,
        name: textIn(option.name, sight.language),
        available: inStock(state.shelf, `${group.id}/${option.id}`),
        ...optionStock(state, `${group.id}/${option.id}`, sight),
        tags: option.tags,
        default: option.default,
      })),
    })),
  }
}

function optionStock(state: State, id: string, sight: Sight): Pick<OptionView, 'until' | 'left'> {
  const { until, left } = stockOf(state.shelf, id)
  return { until: until === null ? null : instant(until, sight), left }
}

export function figuresView({ placed, refused }: State): FiguresView {
  return { placed, refused: { ...refused.by } }
}

/** What is counted, as it is now. */
export function countedView({ shelf }: State): QueueMessage['stock'] {
  const counted = Object.entries(shelf).flatMap(([id, { left }]) => (left === null ? [] : [[id, left] as const]))
  return Object.fromEntries(counted.map(([id, left]) => [id, { left, available: inStock(shelf, id) }]))
}

export function eventViews({ eventId, config, placed, elsewhere, erased }: State): readonly EventView[] {
  const erasing = (id: string): EventView['erased'] => {
    const known = erased[id]
    return known === undefined ? null : { at: new Date(known.at).toISOString(), names: known.names }
  }
  const others = Object.entries(elsewhere).map(([id, book]) => ({
    eventId: id,
    name: book.config.name ?? '',
    placed: book.placed,
    active: false,
    erased: erasing(id),
  }))
  return [{ eventId, name: config.name ?? '', placed, active: true, erased: erasing(eventId) }, ...others]
}

/** The code of the current window; null until it was first asked for. */
export function codeView(state: State, sight: Sight, box: Box): CodeView | null {
  const window = currentWindow(state.codes, state.config, sight.at)
  if (window === null) return null
  return {
    code: window.code,
    short: window.short,
    url: `${box.origin}/?c=${window.code}`,
    address: box.origin,
    wifi: box.wifi,
    tokens: tokensLeft(window, state.config),
    size: state.config.drinksPerCode,
    startsAt: instant(window.startsAt, sight),
    endsAt: instant(window.endsAt, sight),
    remainingMs: Math.max(0, window.endsAt - sight.at),
    hideMs: hideMs(window, state.config),
    hidden: isHidden(window, state.config, sight.at),
  }
}
