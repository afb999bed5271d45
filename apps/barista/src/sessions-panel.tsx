import { useCallback, useEffect, useState } from 'react'
import type { SessionView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say, sayRunning, timeOf } from './house.ts'
import { Closing, Wrong } from './panel-pieces.tsx'

const roles = { manager: 'roleManager', barista: 'roleBarista', display: 'roleDisplay' } as const

/** Who is logged in, and where; a session that is ended is out at once. */
export function SessionsPanel({ onClose }: { readonly onClose: () => void }) {
  const [sessions, setSessions] = useState<readonly SessionView[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const look = useCallback(async () => {
    const result = await api.sessions()
    if (result.ok) setSessions(result.value.sessions)
    setProblem(result.ok ? null : result.problem.detail)
  }, [])
  useEffect(() => void look(), [look])
  const end = async (id: string): Promise<void> => {
    const result = await api.endSession(id)
    if (result.ok) await look()
    else setProblem(result.problem.detail)
  }
  return (
    <Dialog title={say('sessionsTitle')} broad onClose={onClose}>
      <Wrong problem={problem} />
      <div className="scroll things">
        {sessions.map(({ id, role, name, since, own }) => (
          <div key={id} className="thing">
            <span>
              <strong>{name}</strong>
              <span className="muted figures">
                {role === 'kiosk' ? sayRunning('roleKiosk') : say(roles[role])} ·{' '}
                {say('sinceTime', { time: timeOf(since) })}
              </span>
            </span>
            {own ? (
              <em className="muted">{say('thisOne')}</em>
            ) : (
              <button type="button" className="button quiet danger" onClick={() => void end(id)}>
                {say('endSession')}
              </button>
            )}
          </div>
        ))}
      </div>
      <Closing onClose={onClose} />
    </Dialog>
  )
}
