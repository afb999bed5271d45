import { useEffect, useState } from 'react'
import type { StaffSnapshot } from '@pressobox/protocol'
import { markOf } from './age.ts'
import { ofCategory } from './category.ts'
import { Chimes, type Chime } from './chime.ts'
import { Ears, type Heard } from './ears.ts'
import { useOwnSettings } from './own-settings.ts'

/** What there is to hear about, of what this console shows. */
function heard(view: StaffSnapshot, category: string | null, now: number): Heard {
  const orders = ofCategory(view.orders, view.stand.menu, category)
  const waiting = orders.filter((order) => order.state === 'queued')
  const late = orders.filter(
    (order) =>
      (order.state === 'queued' || order.state === 'making') && markOf(order, view.config.ages, now) === 'late',
  )
  const ill = view.printers.filter((printer) => printer.state === 'trouble')
  return {
    new: waiting.map(({ id }) => id),
    late: late.map(({ id }) => id),
    trouble: ill.map(({ name, cause }) => `${name} ${cause ?? ''}`),
  }
}

/** Chimes for what is new since this page was opened; with `repeat` a new order is heard again until somebody touches the console. */
export function useSounds(view: StaffSnapshot, now: number): { readonly test: (chime: Chime) => void } {
  const [chimes] = useState(() => new Chimes())
  const [ears] = useState(() => new Ears())
  const { category, muted, volume, repeat } = useOwnSettings()
  useEffect(() => {
    const due = ears.listen(heard(view, category, now), now, repeat)
    for (const chime of due) chimes.sound(chime, muted ? 0 : volume)
  }, [view, category, now, muted, volume, repeat, chimes, ears])
  useEffect(() => {
    const seen = (): void => ears.seen()
    for (const event of ['pointerdown', 'keydown'] as const) document.addEventListener(event, seen)
    return () => {
      for (const event of ['pointerdown', 'keydown'] as const) document.removeEventListener(event, seen)
    }
  }, [ears])
  return { test: (chime) => chimes.sound(chime, volume) }
}
