import { useEffect, useState } from 'react'
import type { SlideView } from '@pressobox/protocol'

/** So long nobody has waited before the first slide comes. */
const quietMs = 15_000
/** After each round the board itself is to be seen for a moment, so that no one picture burns in. */
const boardMs = 12_000

/** The slide that is to be seen now; null while there is something else to see, or none is switched on. */
export function useSlide(slides: readonly SlideView[], idle: boolean): SlideView | null {
  const [at, setAt] = useState(-1)
  const round = slides.filter(({ on }) => on)
  const count = round.length
  const shown = idle ? (round[at] ?? null) : null
  const pauseMs = shown === null ? boardMs : shown.seconds * 1000
  useEffect(() => {
    if (!idle || count === 0) {
      setAt(-1)
      return undefined
    }
    const timer = setTimeout(
      () => setAt((before) => (before + 1 >= count ? -1 : before + 1)),
      at === -1 ? Math.max(pauseMs, quietMs) : pauseMs,
    )
    return () => clearTimeout(timer)
  }, [idle, count, at, pauseMs])
  return shown
}

/** A picture of the bar or of who pays for it, in the place of the empty columns. */
export function Slide({ slide }: { readonly slide: SlideView }) {
  const [broken, setBroken] = useState(false)
  if (broken) return null
  return (
    <section key={slide.id} className="slide" aria-hidden="true">
      <img src={slide.picture} alt="" onError={() => setBroken(true)} />
    </section>
  )
}
