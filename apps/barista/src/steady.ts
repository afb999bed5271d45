import { useEffect, useRef, type MouseEvent, type PointerEvent as ReactPointer } from 'react'

/** How long a card says that it was not taken, ms. */
const noMs = 600
/** As long as a finger that set out cannot be called back, ms; a wet one bounces sooner than that. */
const settleMs = 300

/** From which child on a list moved, and when by the page's clock, ms. */
interface Move {
  readonly from: Node
  readonly at: number
}

/**
 * A touch means what stood there when the finger set out. What came to its place a moment ago, because another console
 * took the card before it or the finger bounced, is not touched, and shows that; a mouse and keys see what they press.
 */
export function useSteady() {
  const lanes = useRef<HTMLElement>(null)
  const moves = useRef(new Map<Node, Move>())
  const finger = useRef(false)
  useEffect(() => {
    if (lanes.current === null) return undefined
    const observer = new MutationObserver((records) => {
      for (const { target, addedNodes, nextSibling } of records) {
        // At the end of a list nothing else moves.
        if (nextSibling !== null)
          moves.current.set(target, { from: addedNodes[0] ?? nextSibling, at: performance.now() })
      }
    })
    observer.observe(lanes.current, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])
  return [
    lanes,
    {
      onPointerDown: ({ pointerType }: ReactPointer): void => {
        finger.current = pointerType === 'touch'
      },
      // A finger leaves no focus behind: a card that goes with it would be laid out twice before it is painted.
      onMouseDown: (event: MouseEvent): void => {
        if (finger.current && !isInDialog(event)) event.preventDefault()
      },
      onClickCapture: (event: MouseEvent): void => {
        if (!finger.current || event.detail === 0 || isInDialog(event)) return
        const thing = event.target instanceof Element ? event.target.closest('.slip, .shelf-row, .batch') : null
        const move = moves.current.get(thing?.parentNode ?? document)
        if (thing === null || move === undefined || !isMoved(thing, move, event.timeStamp)) return
        event.stopPropagation()
        sayNo(thing)
      },
    },
  ] as const
}

function isInDialog({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('dialog') !== null
}

function isMoved(thing: Element, { from, at }: Move, now: number): boolean {
  if (now - at >= settleMs) return false
  return thing === from || (from.compareDocumentPosition(thing) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
}

/** It stays, and a barista sees that it does. */
function sayNo(thing: Element): void {
  thing.setAttribute('data-untouched', '')
  setTimeout(() => thing.removeAttribute('data-untouched'), noMs)
}
