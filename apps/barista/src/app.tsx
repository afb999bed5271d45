import { useEffect, useState } from 'react'
import type { LiveConnection } from '@pressobox/client'
import { useLive, useNow } from '@pressobox/client/react'
import type { WhoView } from '@pressobox/protocol'
import { PinPad, Wordmark } from '@pressobox/ui'
import { clock } from '@pressobox/words'
import { api, connect, say } from './house.ts'
import { Lanes } from './lanes.tsx'
import { TopBar } from './top-bar.tsx'

export function App() {
  const [live] = useState(connect)
  return <Page live={live} />
}

function Page({ live }: { readonly live: LiveConnection }) {
  const { view, status, since, skewMs } = useLive(live)
  const now = useNow()
  const who = useWho(view?.role ?? null)
  if (view === null)
    return (
      <main className="pin">{status === 'lost' && <p>{say('lost', { clock: clock(now - (since ?? now)) })}</p>}</main>
    )
  if (view.role !== 'staff') return <LogIn name={view.stand.name} onIn={() => live.restart()} />
  const lost = status === 'lost'
  return (
    <div className={lost ? 'console stale' : 'console'}>
      {lost && (
        <p className="banner wrong" role="alert">
          {say('lost', { clock: clock(now - (since ?? now)) })}
        </p>
      )}
      {view.stand.demo && <p className="banner">{say('demo')}</p>}
      <TopBar view={view} who={who} onOut={() => live.restart()} />
      <Lanes view={view} who={who} now={now + skewMs} />
    </div>
  )
}

/** Who this console is, asked again when its role changes. */
function useWho(role: string | null): WhoView | null {
  const [who, setWho] = useState<WhoView | null>(null)
  useEffect(() => {
    if (role !== 'staff') return
    void api.session().then((result) => {
      if (result.ok) setWho(result.value)
    })
  }, [role])
  return who
}

function LogIn({ name, onIn }: { readonly name: string; readonly onIn: () => void }) {
  const [problem, setProblem] = useState<string | null>(null)
  const logIn = async (pin: string): Promise<void> => {
    const result = await api.logIn({ pin })
    setProblem(result.ok ? null : result.problem.detail)
    if (result.ok) onIn()
  }
  return (
    <main className="pin">
      <Wordmark name={name} />
      <h1>{say('pinTitle')}</h1>
      <p role="status" className={problem === null ? 'muted' : 'wrong'}>
        {problem ?? say('pinText')}
      </p>
      <PinPad enter={say('enter')} erase={say('delete')} onPin={(pin) => void logIn(pin)} />
    </main>
  )
}
