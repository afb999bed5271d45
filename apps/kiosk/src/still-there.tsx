import { useEffect, useState } from 'react'
import { steadyNow } from '@pressobox/client'
import { useRemaining } from '@pressobox/client/react'
import { Dialog } from '@pressobox/ui'
import { idleMs, type House } from './house.ts'

const answerMs = 15_000

interface StillThereProps {
  readonly house: House
  readonly onGone: () => void
}

/** Whoever touches nothing for a while is asked; who does not answer has gone, and the tablet is the next one's. */
export function StillThere({ house, onGone }: StillThereProps) {
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    if (asking) return undefined
    let timer = setTimeout(() => setAsking(true), idleMs)
    const touched = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => setAsking(true), idleMs)
    }
    for (const sign of signs) window.addEventListener(sign, touched)
    return () => {
      clearTimeout(timer)
      for (const sign of signs) window.removeEventListener(sign, touched)
    }
  }, [asking])
  return asking ? <Question house={house} onStay={() => setAsking(false)} onGone={onGone} /> : null
}

const signs = ['pointerdown', 'keydown', 'scroll'] as const

interface QuestionProps extends StillThereProps {
  readonly onStay: () => void
}

function Question({ house, onStay, onGone }: QuestionProps) {
  const { say } = house
  const [since] = useState(() => steadyNow())
  const left = useRemaining(answerMs, since) ?? 0
  useEffect(() => {
    if (left <= 0) onGone()
  }, [left, onGone])
  return (
    <Dialog title={say('stillThere')} onClose={onStay}>
      <p>{say('clears', { seconds: Math.ceil(left / 1000) })}</p>
      <p className="count figures serif" aria-hidden="true">
        {Math.ceil(left / 1000)}
      </p>
      <div className="actions two">
        <button type="button" className="button quiet great" onClick={onGone}>
          {say('startOver')}
        </button>
        <button type="button" className="button great" onClick={onStay}>
          {say('goOn')}
        </button>
      </div>
    </Dialog>
  )
}
