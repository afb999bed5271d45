import { useEffect, useRef } from 'react'
import { lastStep } from './last-step.ts'
import { ownSettings } from './own-settings.ts'

const lanes = ['queued', 'making', 'ready'] as const

/** Digits of a bump bar: the first to the tenth card of the lane that has the focus, the queue without one. */
const digits = '1234567890'

/**
 * The console by keyboard and bump bar; docs/console.md lists the keys. What has the focus is what is chosen, so that a
 * person sees it: arrows move it, Enter presses it as everywhere.
 */
export function useKeys(): void {
  const place = useRef<Place | null>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return
      if (pressed(event.key)) event.preventDefault()
      place.current = placeInFocus() ?? place.current
    }
    const onTouch = (): void => {
      place.current = null
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onTouch)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onTouch)
    }
  }, [])
  // A card that went, or waits for an answer, lost the focus: the next one in its place has it.
  useEffect(() => {
    if (place.current !== null && document.activeElement === document.body) focusAt(place.current)
  })
}

/** A question is open, or somebody types. */
function isElsewhere(target: EventTarget | null): boolean {
  return document.querySelector('dialog[open]') !== null || target instanceof HTMLInputElement
}

/** Whether the key meant something. */
function pressed(key: string): boolean {
  const place = digits.indexOf(key)
  if (place >= 0 && key !== '') return click(cards(laneInFocus())[place], 'step')
  switch (key) {
    case 'ArrowLeft':
      return moveLane(-1)
    case 'ArrowRight':
      return moveLane(1)
    case 'ArrowUp':
      return moveCard(-1)
    case 'ArrowDown':
      return moveCard(1)
    case 'Backspace':
    case 'u':
      lastStep.undo()
      return true
    case 'b':
      return click(document.querySelector(`.lane.${laneInFocus()} .batches`), null)
    case 'm':
      return click(cardInFocus(), 'more')
    case 'e':
      return click(cardInFocus(), 'extend')
    case 'f':
      ownSettings.set({ fast: !ownSettings.get().fast })
      return true
    case 's':
      ownSettings.set({ muted: !ownSettings.get().muted })
      return true
    case 'n':
      return click(document.querySelector('.top-bar'), 'walk-up')
    default:
      return false
  }
}

type Lane = (typeof lanes)[number]

/** Which card of a lane is chosen. */
interface Place {
  readonly lane: Lane
  readonly index: number
}

function placeInFocus(): Place | null {
  const card = cardInFocus()
  const lane = laneInFocus()
  return card === null ? null : { lane, index: cards(lane).indexOf(card) }
}

function focusAt({ lane, index }: Place): void {
  const all = cards(lane)
  focus(all[Math.min(index, all.length - 1)])
}

function laneInFocus(): Lane {
  return lanes.find((lane) => document.activeElement?.closest(`.lane.${lane}`) instanceof HTMLElement) ?? 'queued'
}

function cards(lane: Lane): readonly Element[] {
  return [...document.querySelectorAll(`.lane.${lane} .slip, .lane.${lane} .shelf-row`)]
}

function cardInFocus(): Element | null {
  return document.activeElement?.closest('.slip, .shelf-row') ?? null
}

function click(within: Element | null | undefined, key: string | null): boolean {
  const button = within?.querySelector(key === null ? 'button' : `button[data-key="${key}"]`) ?? null
  if (!(button instanceof HTMLButtonElement)) return false
  button.click()
  return true
}

function focus(card: Element | undefined): boolean {
  const button = card?.querySelector('button[data-key="step"]:enabled') ?? card?.querySelector('button:enabled')
  if (!(button instanceof HTMLButtonElement)) return false
  button.focus()
  return true
}

/** The next lane to that side that has a card. */
function moveLane(by: 1 | -1): boolean {
  for (let index = lanes.indexOf(laneInFocus()) + by; lanes[index] !== undefined; index += by) {
    const lane = lanes[index]
    if (lane !== undefined && focus(cards(lane)[0])) return true
  }
  return false
}

function moveCard(by: 1 | -1): boolean {
  const all = cards(laneInFocus())
  const here = all.indexOf(cardInFocus() ?? document.body)
  return focus(here < 0 ? all[0] : all[Math.min(all.length - 1, Math.max(0, here + by))])
}
