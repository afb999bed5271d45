import { useLayoutEffect, useRef, type MouseEvent } from 'react'

/** As long as a finger that set out cannot be called back, ms; a wet one bounces sooner than that. */
const settleMs = 300

interface Place {
  readonly parent: Element | null
  readonly index: number
  /** By the page's clock, ms. */
  readonly since: number
}

/**
 * A touch means what stood there when the finger set out. What came to its place a moment ago, because another console
 * took the card before it or the finger bounced, is not touched; a mouse and keys see what they press.
 */
export function useSteady() {
  const lanes = useRef<HTMLElement>(null)
  const places = useRef<ReadonlyMap<string, Place>>(new Map())
  useLayoutEffect(() => {
    places.current = placesIn(lanes.current, places.current)
  })
  const onClickCapture = (event: MouseEvent): void => {
    const { nativeEvent: click, target } = event
    if (!(click instanceof PointerEvent) || click.pointerType !== 'touch' || !(target instanceof Element)) return
    const key = target.closest('[data-steady]')?.getAttribute('data-steady') ?? ''
    const since = places.current.get(key)?.since ?? -Infinity
    if (click.timeStamp - since < settleMs) event.stopPropagation()
  }
  return [lanes, onClickCapture] as const
}

/** Where each thing stands among its neighbours, and since when. */
function placesIn(lanes: HTMLElement | null, before: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  const now = performance.now()
  const counts = new Map<Element | null, number>()
  const places = new Map<string, Place>()
  for (const thing of lanes?.querySelectorAll('[data-steady]') ?? []) {
    const parent = thing.parentElement
    const index = counts.get(parent) ?? 0
    counts.set(parent, index + 1)
    const key = thing.getAttribute('data-steady') ?? ''
    const was = before.get(key)
    const stands = was?.parent === parent && was.index === index
    // What the page began with has stood there.
    places.set(key, stands ? was : { parent, index, since: before.size === 0 ? -Infinity : now })
  }
  return places
}
