import { useState } from 'react'
import type { Availability } from '@pressobox/client'
import type { DrinkView, OrderView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { Choices } from './choices.tsx'
import { api, say, timeOf } from './house.ts'
import { runsOutIn } from './run-out.ts'
import { Closing } from './panel-pieces.tsx'

/** A drink or an option, and how to say what became of it. */
interface Thing {
  readonly key: string
  readonly name: string
  readonly available: boolean
  readonly until: string | null
  /** Portions left; null when nobody counts. */
  readonly left: number | null
  readonly patch: (change: Availability) => Promise<unknown>
}

interface StockPanelProps {
  readonly menu: readonly DrinkView[]
  readonly orders: readonly OrderView[]
  /** The box's wall clock, ms. */
  readonly now: number
  readonly onClose: () => void
}

/** What is there and what is not. An option counts everywhere. */
export function StockPanel({ menu, orders, now, onClose }: StockPanelProps) {
  const [asked, setAsked] = useState<Thing | null>(null)
  const shelves = shelvesOf(menu)
  if (asked !== null) return <HowLong thing={asked} onClose={() => setAsked(null)} />
  return (
    <Dialog title={say('stockTitle')} broad onClose={onClose}>
      <div className="scroll stock">
        {shelves.map(({ title, things }) => (
          <section key={title}>
            <h3>{title}</h3>
            <div className="grid-of-rows">
              {things.map((thing) => (
                <button
                  type="button"
                  key={thing.key}
                  className="row"
                  role="switch"
                  aria-checked={thing.available}
                  onClick={() => (thing.available ? setAsked(thing) : void thing.patch({ available: true }))}
                >
                  <span>
                    {thing.name}
                    <Left thing={thing} orders={orders} now={now} />
                  </span>
                  <strong className={thing.available ? 'there' : 'gone'}>
                    {thing.available ? say('available') : say('gone')}
                    {thing.until !== null && <span>{say('until', { time: timeOf(thing.until) })}</span>}
                  </strong>
                </button>
              ))}
            </div>
          </section>
        ))}
      </div>
      <Closing onClose={onClose} />
    </Dialog>
  )
}

function shelvesOf(
  menu: readonly DrinkView[],
): readonly { readonly title: string; readonly things: readonly Thing[] }[] {
  const groups = [...new Map(menu.flatMap((drink) => drink.modifiers).map((group) => [group.id, group])).values()]
  return [
    {
      title: say('drinks'),
      things: menu.map(({ id, name, available, until, left }) => ({
        key: id,
        name,
        available,
        until,
        left,
        patch: (change) => api.patchDrink(id, change),
      })),
    },
    ...groups.map((group) => ({
      title: group.group,
      things: group.options.map(({ id, name, available, until, left }): Thing => ({
        key: `${group.id}/${id}`,
        name,
        available,
        until,
        left,
        patch: (change) => api.patchOption(group.id, id, change),
      })),
    })),
  ]
}

/** `12 left, about 25 minutes`, where somebody counts. */
function Left({ thing, orders, now }: { readonly thing: Thing } & Pick<StockPanelProps, 'orders' | 'now'>) {
  const { left, key } = thing
  if (left === null) return null
  const minutes = left === 0 ? null : runsOutIn(left, key, orders, now)
  return (
    <span className={minutes !== null && minutes <= 15 ? 'left soon' : 'left'}>
      {minutes === null ? say('left', { left }) : say('leftFor', { left, minutes })}
    </span>
  )
}

const counts = [null, 5, 10, 20, 40] as const

const minute = 60_000

function inMinutes(count: number): string {
  return new Date(Date.now() + count * minute).toISOString()
}

function HowLong({ thing, onClose }: { readonly thing: Thing; readonly onClose: () => void }) {
  const gone = (until: string | null): void => {
    void thing.patch({ available: false, until })
    onClose()
  }
  const choice = (label: string, until: () => string) => (
    <button type="button" className="button quiet" onClick={() => gone(until())}>
      {label}
    </button>
  )
  return (
    <Dialog title={say('soldUntil', { name: thing.name })} onClose={onClose}>
      <div className="actions">
        <button type="button" className="button" onClick={() => gone(null)}>
          {say('forGood')}
        </button>
        {choice(say('for30'), () => inMinutes(30))}
        {choice(say('for60'), () => inMinutes(60))}
        {choice(say('untilTomorrow'), () => 'tomorrow')}
      </div>
      <Choices
        label={say('countLeft')}
        choices={counts.map((value) => ({ value, name: value === null ? say('countOff') : String(value) }))}
        isChosen={(value) => value === thing.left}
        onChoose={(left) => {
          void thing.patch({ left })
          onClose()
        }}
      />
      <div className="actions">
        <button type="button" className="button quiet far" onClick={onClose}>
          {say('back')}
        </button>
      </div>
    </Dialog>
  )
}
