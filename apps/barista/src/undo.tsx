import { useEffect } from 'react'
import { say } from './house.ts'
import type { Done } from './use-desk.ts'

interface UndoProps {
  readonly done: Done | null
  /** Must stay the same function: another one would begin the time anew. */
  readonly onGone: () => void
  readonly onUndo: () => void
}

const shownMs = 5000

/** Every step can be taken back for a moment. */
export function Undo({ done, onGone, onUndo }: UndoProps) {
  useEffect(() => {
    if (done === null) return undefined
    const timer = setTimeout(onGone, shownMs)
    return () => clearTimeout(timer)
  }, [done, onGone])
  if (done === null) return null
  return (
    <div className="toast" role="status">
      <span>{done.sentence}</span>
      <button type="button" className="button" onClick={onUndo}>
        {say('undo')}
      </button>
    </div>
  )
}
