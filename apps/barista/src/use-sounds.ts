import { useEffect, useRef, useState } from 'react'
import type { StaffSnapshot } from '@pressobox/protocol'
import { markOf } from './age.ts'
import { Chimes, type Chime } from './chime.ts'
import { useOwnSettings } from './own-settings.ts'

const repeatMs = 20_000

/** What there is to hear about, each thing once. */
function heard(view: StaffSnapshot, now: number): Readonly<Record<Chime, readonly string[]>> {
  const waiting = view.orders.filter((order) => order.state === 'queued')
  const late = view.orders.filter(
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
  const { muted, volume, repeat } = useOwnSettings()
  const known = useRef<ReadonlySet<string> | null>(null)
  const unseenSince = useRef<number | null>(null)
  const loud = muted ? 0 : volume
  useEffect(() => {
    const things = heard(view, now)
    const all = Object.entries(things).flatMap(([chime, keys]) => keys.map((key) => `${chime} ${key}`))
    const before = known.current
    known.current = new Set(all)
    // What stood there when the page was opened is no news.
    if (before === null) return
    for (const chime of ['trouble', 'late', 'new'] as const) {
      if (!things[chime].some((key) => !before.has(`${chime} ${key}`))) continue
      chimes.play(chime, loud, now)
      if (chime === 'new') unseenSince.current = now
    }
    if (things.new.length === 0) unseenSince.current = null
    if (repeat && unseenSince.current !== null && now - unseenSince.current >= repeatMs) {
      chimes.play('new', loud, now)
      unseenSince.current = now
    }
  }, [view, now, loud, repeat, chimes])
  useEffect(() => {
    const seen = (): void => {
      unseenSince.current = null
    }
    for (const event of ['pointerdown', 'keydown'] as const) document.addEventListener(event, seen)
    return () => {
      for (const event of ['pointerdown', 'keydown'] as const) document.removeEventListener(event, seen)
    }
  }, [])
  return { test: (chime) => chimes.sound(chime, volume) }
}
