import { useState } from 'react'
import { api, sayRunning } from './house.ts'
import { Wrong } from './panel-pieces.tsx'
import { shell } from './shell.ts'

/** How the box is, for whoever helps from afar: onto a stick, or as a file of this browser. */
export function SupportFile() {
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    setTold(sayRunning('stickBusy'))
    const result = await api.saveSupport()
    setTold(result.ok ? sayRunning('stickSafe', { names: result.value.name }) : null)
    setProblem(result.ok ? null : result.problem.detail)
  }
  if (!open)
    return (
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>
        {sayRunning('support')}
      </button>
    )
  return (
    <>
      <p>{sayRunning('supportText')}</p>
      <Wrong problem={problem} />
      <p role="status">{told}</p>
      <div className="actions in-a-row">
        <button type="button" className="button quiet" onClick={() => void save()}>
          {sayRunning('supportStick')}
        </button>
        {shell === null && (
          <a className="button quiet" href="/api/support" download>
            {sayRunning('supportFile')}
          </a>
        )}
      </div>
    </>
  )
}
