import { useEffect, useState } from 'react'
import type { StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { useHealth } from './health-lines.ts'
import { say } from './house.ts'
import { Lights, worstOf, type Line } from './lights.tsx'
import { Closing } from './panel-pieces.tsx'
import { shell } from './shell.ts'
import { SupportFile } from './support-file.tsx'

const headings = { good: 'healthGood', look: 'healthLook', bad: 'healthBad' } as const

export function HealthPanel({
  view,
  isManager,
  onClose,
}: {
  readonly view: StaffSnapshot
  readonly isManager: boolean
  readonly onClose: () => void
}) {
  const health = useHealth(view)
  const [reloads, setReloads] = useState<number | null>(null)
  useEffect(() => {
    void shell?.state().then((state) => setReloads(state.reloads))
  }, [])
  const lines: readonly Line[] = [
    ...health,
    { light: 'good', sentence: say('healthPhones', { count: view.phones.length }) },
    ...(reloads === null
      ? []
      : [
          {
            light: reloads === 0 ? ('good' as const) : ('look' as const),
            sentence: say('healthReloads', { count: reloads }),
          },
        ]),
  ]
  return (
    <Dialog title={say('healthTitle')} onClose={onClose}>
      <Lights heading={say(headings[worstOf(lines)])} lines={lines} />
      {isManager && <SupportFile />}
      <Closing onClose={onClose} />
    </Dialog>
  )
}
