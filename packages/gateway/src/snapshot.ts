import { ordersAtHand, type DeviceId, type Order, type OrderId } from '@pressobox/domain'
import {
  boardEntry,
  codeView,
  figuresView,
  orderView,
  standView,
  ticketView,
  type Sight,
  type Snapshot,
} from '@pressobox/protocol'
import type { Language } from '@pressobox/words'
import { box, type House } from './ask.ts'
import type { Session } from './ports.ts'

/** One connection: what it may see and which rooms it hears. */
export interface Viewer {
  readonly role: 'guest' | 'display' | 'staff'
  readonly session: Session | null
  readonly device: DeviceId | null
  readonly holds: readonly OrderId[]
  readonly language: Language
  readonly rooms: ReadonlySet<string>
}

export function sightOf(house: House, language: Language, staff: boolean): Sight {
  const { at, wall } = house.stand.moment()
  return { at, wall, language, staff, ...house.keys.ofOrders }
}

/** All that a role may see, as it is on disk. */
export function snapshotOf(house: House, viewer: Viewer): Snapshot {
  const { state } = house.stand
  const sight = sightOf(house, viewer.language, viewer.role === 'staff')
  const stand = standView(state, sight, box(house))
  const view = (order: Order) => orderView(state, order, sight)
  const live = [...state.running.values(), ...state.ready.values()]
  switch (viewer.role) {
    case 'guest': {
      const own = viewer.device === null ? [] : house.stand.ordersOf(viewer.device)
      const held = viewer.holds.flatMap((id) => house.stand.find(id) ?? [])
      const orders = [...new Map([...own, ...held].map((order) => [order.id, order])).values()]
      return { role: 'guest', stand, orders: orders.toSorted((a, b) => a.startedAt - b.startedAt).map(view) }
    }
    case 'display':
      return {
        role: 'display',
        stand,
        code: codeView(state, sight, box(house)),
        board: live.flatMap((order) => boardEntry(state, order, sight) ?? []),
        wrongLines: house.parts.flaws.map(({ line }) => line),
        slides: house.parts.slides.view(),
      }
    case 'staff': {
      const orders = ordersAtHand(state).toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
      const tickets = [...state.papers.keys()]
        .toReversed()

        .flatMap((id) => ticketView(state, id, sight) ?? [])
      return {
        role: 'staff',
        stand,
        code: codeView(state, sight, box(house)),
        orders: orders.map(view),
        tickets,
        printers: house.parts.printing.printers(),
        extensions: house.parts.extensions.view(),
        figures: figuresView(state),
        ...house.phones.of(house.stand),
        crowd: house.crowd.view(),
        checks: house.phoneChecks.view(),
        flaws: house.parts.flaws,
        update: house.parts.updating.view(),
        config: state.config,
      }
    }
  }
}
