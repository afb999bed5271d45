import { useEffect, useState } from 'react'
import { steadyNow } from '@pressobox/client'
import { useRemaining } from '@pressobox/client/react'
import type { KioskOrderView } from '@pressobox/protocol'
import { TimeBar } from '@pressobox/ui'
import type { House } from './house.ts'

/** So long the number stands there; whoever is faster goes on at once. */
const shownMs = 25_000

interface PlacedProps {
  readonly house: House
  readonly order: KioskOrderView
  readonly onLeave: () => void
}

/** The number, as large as the tablet, and where it is on paper. Then the tablet knows nothing of it any more. */
export function Placed({ house, order, onLeave }: PlacedProps) {
  const { say, sayOrder } = house
  const { number, label, wait, slip } = order
  const [since] = useState(() => steadyNow())
  const left = useRemaining(shownMs, since) ?? 0
  useEffect(() => {
    if (left <= 0) onLeave()
  }, [left, onLeave])
  const seconds = Math.ceil(left / 1000)
  return (
    <main className="middle placed" data-screen="placed">
      <h1 className="kiosk-title">
        <span className="lead">{sayOrder('number')}</span>{' '}
        <span className="kiosk-number serif figures" style={{ '--digits': Math.max(2, String(number).length) }}>
          {number}
        </span>
      </h1>
      <p>{[label.drink, ...label.differing].join(sayOrder('comma'))}</p>
      {wait !== null && <p>{sayOrder('wait', { low: wait.lowMinutes, high: wait.highMinutes })}</p>}
      <p className="lead strong">{say(slip ? 'slip' : 'noSlip')}</p>
      <p>{say('called')}</p>
      <button type="button" className="button great" onClick={onLeave}>
        {say('done')}
      </button>
      <TimeBar left={left} all={shownMs} label={say('clears', { seconds })} />
    </main>
  )
}
