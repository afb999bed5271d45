import type { OrderView, StaffSnapshot, WhoView } from '@pressobox/protocol'
import { ageOf, markOf, Now } from './age.ts'
import { BatchStrip } from './batch-strip.tsx'
import { ofCategory } from './category.ts'
import { HistoryPanel } from './history-panel.tsx'
import { say } from './house.ts'
import { NewsLine } from './news-line.tsx'
import { useOwnSettings } from './own-settings.ts'
import { Shelf } from './shelf.tsx'
import { Slip } from './slip.tsx'
import { useSteady } from './steady.ts'
import { type Hands, type Step, useDesk } from './use-desk.ts'
import { useKeys } from './use-keys.ts'

interface LanesProps {
  readonly view: StaffSnapshot
  readonly who: WhoView | null
  /** The box's wall clock, ms. */
  readonly now: number
  /** What is seen is what the box says. */
  readonly isLive: boolean
  readonly onOrder: (order: OrderView) => void
  readonly onPrinters: () => void
}

/** By number, as numbers; what staff let go first stands before them, what was missed behind them. */
function inTurn(a: OrderView, b: OrderView): number {
  return (
    Number(a.missed) - Number(b.missed) ||
    Number(b.prioritised) - Number(a.prioritised) ||
    (a.position !== null && b.position !== null ? a.position - b.position : 0) ||
    (a.number ?? 0) - (b.number ?? 0)
  )
}

function numbersOf(orders: readonly OrderView[], ids: ReadonlySet<string>): readonly number[] {
  return orders.flatMap(({ id, number }) => (number !== null && ids.has(id) ? [number] : []))
}

/** Queue, making, ready. What another console makes leaves this one's lanes; what was ready long enough leaves them for the shelf. */
export function Lanes({ view, who, now, isLive, onOrder, onPrinters }: LanesProps) {
  const desk = useDesk({ view, who, isLive, onOrder })
  const { category, fast } = useOwnSettings()
  const shown = ofCategory(desk.orders, view.stand.menu, category)
  const of = (state: OrderView['state']) => shown.filter((order) => order.state === state).toSorted(inTurn)
  const [queued, making, ready] = [of('queued'), of('making'), of('ready')]
  const mine = making.filter((order) => order.barista === null || order.barista === who?.name)
  const onShelf = (order: OrderView) => order.missed || ageOf(order, now) > view.config.shelfSeconds * 1000
  const fromQueue: Step = fast ? 'complete' : 'make'
  useKeys()
  const [lanes, touches] = useSteady()
  const slips = (orders: readonly OrderView[], step: Step) =>
    orders.map((order) => (
      <Slip
        key={order.id}
        order={order}
        ticket={view.tickets.find((ticket) => ticket.id === order.ticketId) ?? null}
        mark={markOf(order, view.config.ages, now)}
        reached={view.phones.includes(order.id)}
        step={step}
        waiting={desk.waiting.has(order.id)}
        unanswered={desk.unanswered.has(order.id)}
        hands={desk.hands}
      />
    ))
  return (
    <Now value={now}>
      <main ref={lanes} className={fast ? 'lanes fast' : 'lanes'} {...touches}>
        <Lane
          name="queued"
          title={say('queued')}
          empty={say('nobodyQueued')}
          count={queued.length}
          bands={<BatchStrip orders={queued} step={fromQueue} hands={desk.hands} />}
        >
          {slips(queued, fromQueue)}
        </Lane>
        <Lane
          name="making"
          title={say('making')}
          empty={say('nobodyMaking')}
          count={making.length}
          bands={<BatchStrip orders={mine} step="complete" hands={desk.hands} />}
        >
          {slips(mine, 'complete')}
          <Elsewhere orders={making.filter((order) => !mine.includes(order))} hands={desk.hands} />
        </Lane>
        <Lane name="ready" title={say('ready')} empty={say('nobodyReady')} count={ready.length}>
          {slips(
            ready.filter((order) => !onShelf(order)),
            'collect',
          )}
          <Shelf orders={ready.filter(onShelf)} now={now} hands={desk.hands} />
        </Lane>
      </main>
      <NewsLine view={view} unanswered={numbersOf(view.orders, desk.unanswered)} onPrinters={onPrinters} />
      {desk.told !== null && <HistoryPanel order={desk.told} onClose={() => desk.hands.tell(null)} />}
    </Now>
  )
}

/** What other consoles make: whose it is, and what happened to it; nothing that moves it. */
function Elsewhere({ orders, hands }: { readonly orders: readonly OrderView[]; readonly hands: Hands }) {
  return orders.map((order) => (
    <button type="button" key={order.id} className="elsewhere" onClick={() => hands.tell(order)}>
      <strong className="serif figures">{order.number}</strong>
      <span>
        {order.label.drink}
        <span className="muted">{say('madeBy', { name: order.barista ?? '' })}</span>
      </span>
    </button>
  ))
}

interface LaneProps {
  readonly name: string
  readonly title: string
  readonly empty: string
  readonly count: number
  /** They stand below the cards, which keep their places when one comes. */
  readonly bands?: React.ReactNode
  readonly children: React.ReactNode
}

function Lane({ name, title, empty, count, bands, children }: LaneProps) {
  return (
    <section className={`lane ${name}`} aria-label={title}>
      <h2>
        {title} <span className="figures muted">{count}</span>
      </h2>
      <div className="slips" role="group" aria-label={title} tabIndex={0}>
        {count === 0 ? <p className="muted nobody">{empty}</p> : children}
      </div>
      {bands}
    </section>
  )
}
