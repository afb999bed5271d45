import { useEffect } from 'react'
import { say } from './house.ts'
import { lastStep, useLastStep } from './last-step.ts'

const doneMs = 5000
const problemMs = 10_000

/** What this console did last, with its undo, and what went wrong. */
export function Toasts() {
  const { done, problem } = useLastStep()
  useForgotten(done, lastStep.forgetDone, doneMs)
  useForgotten(problem, lastStep.forgetProblem, problemMs)
  return (
    <div className="toasts">
      {problem !== null && (
        <p className="toast wrong" role="alert">
          {problem}
          <button type="button" className="button" onClick={lastStep.forgetProblem}>
            {say('dismiss')}
          </button>
        </p>
      )}
      {done !== null && (
        <div className="toast" role="status">
          <span>{done.sentence}</span>
          {done.takeBack !== null && (
            <button type="button" className="button" onClick={lastStep.undo}>
              {say('undo')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

function useForgotten(thing: unknown, forget: () => void, ms: number): void {
  useEffect(() => {
    if (thing === null) return undefined
    const timer = setTimeout(forget, ms)
    return () => clearTimeout(timer)
  }, [thing, forget, ms])
}
