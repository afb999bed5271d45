import { useState } from 'react'
import type { Availability } from '@pressobox/client'
import type { DrinkView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say, timeOf } from './house.ts'

/** A drink or an option, and how to say what became of it. */
interface Thing {
  readonly key: string
  readonly name: string
  readonly available: boolean
  readonly until: string | null
  readonly patch: (change: Availability) => Promise<unknown>
}

/** What is there and what is not. An option counts everywhere. */
export function StockPanel({ menu, onClose }: { readonly menu: readonly DrinkView[]; readonly onClose: () => void }) {
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
                  <span>{thing.name}</span>
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
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
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
      things: menu.map(({ id, name, available, until }) => ({
        key: id,
        name,
        available,
        until,
        patch: (change) => api.patchDrink(id, change),
      })),
    },
    ...groups.map((group) => ({
      title: group.group,
      things: group.options.map(({ id, name, available }): Thing => ({
        key: `${group.id}/${id}`,
        name,
        available,
        until: null,
        patch: (change) => api.patchOption(group.id, id, change),
      })),
    })),
  ]
}

const minute = 60_000

function inMinutes(count: number): number {
  return Date.now() + count * minute
}

/** Midnight at the bar, by this device's calendar. */
function tomorrow(): number {
  const day = new Date()
  day.setHours(24, 0, 0, 0)
  return day.getTime()
}

function HowLong({ thing, onClose }: { readonly thing: Thing; readonly onClose: () => void }) {
  const gone = (until: number | null): void => {
    void thing.patch({ available: false, until: until === null ? null : new Date(until).toISOString() })
    onClose()
  }
  const choice = (label: string, until: () => number | null) => (
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
        {choice(say('untilTomorrow'), tomorrow)}
        <button type="button" className="button quiet far" onClick={onClose}>
          {say('back')}
        </button>
      </div>
    </Dialog>
  )
}
