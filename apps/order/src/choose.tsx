import { useState } from 'react'
import { tagsOf } from '@pressobox/domain/tags'
import type { DrinkView, GuestSnapshot, OrderView } from '@pressobox/protocol'
import { clock, tagLine } from '@pressobox/words'
import { useRemaining } from '@pressobox/client/react'
import { TimeBar, usualPicks } from '@pressobox/ui'
import { CancelDialog } from './cancel-dialog.tsx'
import { DrinkForm } from './drink-form.tsx'
import { Step } from './forms.tsx'
import { useHouse } from './house.ts'
import { goHome, usePlace, useTitle } from './place.ts'
import { SameAgain } from './same-again.tsx'

interface ChooseProps {
  readonly order: OrderView
  readonly view: GuestSnapshot
  /** When the order's remaining time was told, by this device's clock; null when a queued order is changed: no hurry. */
  readonly since: number | null
}

/** Two taps: a drink, then order. Five minutes, counted on the box's clock. */
export function Choose({ order, view, since }: ChooseProps) {
  const { stand } = view
  const { say } = useHouse()
  const place = usePlace()
  const drink = stand.menu.find((each) => each.id === place.drink) ?? null
  useTitle(say('chooseTitle'))
  return (
    <main className="page" data-screen={since === null ? 'changing' : 'choosing'}>
      {since !== null && <TimeToChoose remainingMs={order.remainingMs} since={since} minutes={stand.customerMinutes} />}
      {drink === null ? (
        <Menu order={order} view={view} changing={since === null} />
      ) : (
        <DrinkForm key={drink.id} order={order} drink={drink} stand={stand} changing={since === null} />
      )}
    </main>
  )
}

interface TimeToChooseProps {
  readonly remainingMs: number | null
  readonly since: number
  readonly minutes: number
}

function TimeToChoose({ remainingMs, since, minutes }: TimeToChooseProps) {
  const { say } = useHouse()
  const left = useRemaining(remainingMs, since) ?? 0
  const sentence = say('timeToChoose', { clock: clock(left) })
  return (
    <div className="choosing-time">
      <TimeBar left={left} all={minutes * 60_000} label={sentence} />
      <p className="muted small figures">{sentence}</p>
    </div>
  )
}

interface MenuProps {
  readonly order: OrderView
  readonly view: GuestSnapshot
  readonly changing: boolean
}

function Menu({ order, view, changing }: MenuProps) {
  const { stand } = view
  const { say } = useHouse()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <h1>{say(changing ? 'changeTitle' : 'chooseTitle')}</h1>
      <ul className="menu">
        {stand.menu.map((each) => (
          <MenuCard key={each.id} drink={each} />
        ))}
      </ul>
      <div className="push" />
      {!changing && <SameAgain order={order} orders={view.orders} stand={stand} />}
      {changing ? (
        <a
          className="button quiet wide"
          href={order.link ?? '/'}
          onClick={(event) => {
            event.preventDefault()
            goHome()
          }}
        >
          {say('keepOrder')}
        </a>
      ) : (
        <Step name="cancel" className="button quiet wide" onStep={() => setAsking(true)}>
          {say('cancel')}
        </Step>
      )}
      {asking && <CancelDialog order={order} onClose={() => setAsking(false)} />}
    </>
  )
}

function MenuCard({ drink }: { readonly drink: DrinkView }) {
  const { say, timeOf } = useHouse()
  const tags = tagsOf(drink, usualPicks(drink))
  return (
    <li>
      <Step name="drink" value={drink.id} className="menu-card card" disabled={!drink.available}>
        <img src={drink.picture} alt="" width="72" height="72" loading="lazy" />
        <span className="serif">{drink.name}</span>
        {!drink.available && (
          <span className="sold-out small">
            {drink.until === null
              ? say('soldOut')
              : `${say('soldOut')}, ${say('until', { time: timeOf(drink.until) })}`}
          </span>
        )}
        {tags.length > 0 && <span className="muted small">{tagLine(tags, say)}</span>}
      </Step>
    </li>
  )
}
