import { useState } from 'react'
import type { StaffSnapshot } from '@pressobox/protocol'
import { UpdatePanel } from './update-panel.tsx'
import { endOf, underWay } from './update-words.ts'

/** What ended longer ago is no news. */
const newsMs = 12 * 60 * 60_000
const seenKey = 'presso-update-seen'

interface UpdateLineProps {
  readonly view: StaffSnapshot
  readonly isManager: boolean
  /** The box's wall clock, ms. */
  readonly now: number
}

/** One line over the whole width: what the box does with an update, and what became of it until somebody looked. */
export function UpdateLine({ view, isManager, now }: UpdateLineProps) {
  const [open, setOpen] = useState(false)
  const [seen, setSeen] = useState(() => localStorage.getItem(seenKey))
  const { update } = view
  if (update === null) return null
  const { last, version } = update
  const doing = underWay(update)
  const isNews = doing === null && last !== null && last.at !== seen && now - Date.parse(last.at) < newsMs
  const look = (): void => {
    localStorage.setItem(seenKey, last?.at ?? '')
    setSeen(last?.at ?? '')
    setOpen(true)
  }
  return (
    <>
      {doing !== null && (
        <p className="banner figures" role="status">
          {doing}
        </p>
      )}
      {isNews && (
        <button type="button" className={last.is === 'stayed' ? 'new-stand' : 'new-stand low'} onClick={look}>
          {endOf(last, version)}
        </button>
      )}
      {open && <UpdatePanel view={view} isManager={isManager} onClose={() => setOpen(false)} />}
    </>
  )
}
