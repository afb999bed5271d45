import { useEffect } from 'react'
import { api, say } from './house.ts'

/** The last step of this console. */
export interface Done {
  readonly orderId: string
  readonly number: number
  readonly what: string
}

interface UndoProps {
  readonly done: Done | null
  /** Must stay the same function: another one would begin the ten seconds anew. */
  readonly onGone: () => void
  readonly onProblem: (sentence: string) => void
}

/** As long as the box takes a step back. */
const shownMs = 10_000

/** Every step can be taken back for a moment. */
export function Undo({ done, onGone, onProblem }: UndoProps) {
  useEffect(() => {
    if (done === null) return undefined
    const timer = setTimeout(onGone, shownMs)
    return () => clearTimeout(timer)
  }, [done, onGone])
  if (done === null) return null
  const undo = async (): Promise<void> => {
    onGone()
    const result = await api.undo(done.orderId)
    if (!result.ok) onProblem(result.problem.detail)
  }
  return (
    <div className="toast" role="status">
      <span>{say('done', { number: done.number, what: done.what })}</span>
      <button type="button" className="button" onClick={() => void undo()}>
        {say('undo')}
      </button>
    </div>
  )
}
