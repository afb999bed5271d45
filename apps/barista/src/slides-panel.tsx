import { useEffect, useState } from 'react'
import type { SlideView } from '@pressobox/protocol'
import type { Result } from '@pressobox/client'
import { Dialog } from '@pressobox/ui'
import { Choices } from './choices.tsx'
import { api, sayPaper, sayRunning } from './house.ts'
import { moved } from './menu-draft.ts'
import { MoveButtons } from './move-buttons.tsx'
import { Closing, Wrong } from './panel-pieces.tsx'
import { slideOf } from './slide-file.ts'

const lengths = [5, 10, 20, 60] as const

/** Pictures that displays show while nobody waits: their order, how long each, and which. */
export function SlidesPanel({ onClose }: { readonly onClose: () => void }) {
  const [slides, setSlides] = useState<readonly SlideView[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const take = (result: Result<{ readonly slides: readonly SlideView[] }>): void => {
    setProblem(result.ok ? null : result.problem.detail)
    if (result.ok) setSlides(result.value.slides)
  }
  const put = async (next: readonly SlideView[]): Promise<void> => {
    setSlides(next)
    take(await api.putSlides(next.map(({ id, seconds, on }) => ({ id, seconds, on }))))
  }
  const change = (changed: SlideView): void =>
    void put(slides.map((slide) => (slide.id === changed.id ? changed : slide)))
  const add = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    const picture = await slideOf(file).catch(() => null)
    if (picture === null) setProblem(sayPaper('noPicture'))
    else take(await api.addSlide(picture))
  }
  const remove = async (id: string): Promise<void> => {
    const result = await api.removeSlide(id)
    if (result.ok) setSlides(slides.filter((slide) => slide.id !== id))
    else setProblem(result.problem.detail)
  }
  useEffect(() => void api.slides().then(take), [])
  return (
    <Dialog title={sayRunning('slidesTitle')} broad onClose={onClose}>
      <Wrong problem={problem} />
      <p className="muted">{sayRunning('slidesText')}</p>
      <div className="scroll things">
        {slides.map((slide, index) => (
          <SlideRow
            key={slide.id}
            slide={slide}
            number={index + 1}
            onChange={change}
            onMove={(by) => void put(moved(slides, index, by))}
            onRemove={() => void remove(slide.id)}
          />
        ))}
        {slides.length === 0 && <p>{sayRunning('slidesNone')}</p>}
      </div>
      <label className="button quiet">
        {sayRunning('slidesAdd')}
        <input
          type="file"
          accept="image/png,image/jpeg,image/webp"
          className="unseen"
          onChange={(event) => void add(event.target.files?.[0])}
        />
      </label>
      <Closing onClose={onClose} />
    </Dialog>
  )
}

interface RowProps {
  readonly slide: SlideView
  readonly number: number
  readonly onChange: (slide: SlideView) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

function SlideRow({ slide, number, onChange, onMove, onRemove }: RowProps) {
  const name = sayRunning('slide', { number })
  return (
    <div className="thing slide-row">
      <img src={slide.picture} alt={name} className={slide.on ? '' : 'off'} />
      <Choices
        label={sayRunning('slideSeconds', { number })}
        choices={lengths.map((seconds) => ({ value: seconds, name: sayRunning('seconds', { seconds }) }))}
        isChosen={(seconds) => seconds === slide.seconds}
        onChoose={(seconds) => onChange({ ...slide, seconds })}
      />
      <button
        type="button"
        className="button quiet"
        aria-pressed={slide.on}
        aria-label={sayRunning('slideOn', { number })}
        onClick={() => onChange({ ...slide, on: !slide.on })}
      >
        {sayRunning(slide.on ? 'slideShown' : 'slideHidden')}
      </button>
      <MoveButtons what={name} onMove={onMove} onRemove={onRemove} />
    </div>
  )
}
