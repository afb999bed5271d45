import { useEffect, useState } from 'react'
import type { LiveConnection } from '@pressobox/client'
import { useLive, useNow } from '@pressobox/client/react'
import { PinPad, Wordmark } from '@pressobox/ui'
import { clock } from '@pressobox/words'
import { Board } from './board.tsx'
import { api, connect, say } from './house.ts'
import { HowTo } from './how-to.tsx'

/** Comes in by the one-time token of the box's own window (`/display#TOKEN`), then keeps one connection. */
export function App() {
  const [live, setLive] = useState<LiveConnection | null>(null)
  useEffect(() => {
    let connection: LiveConnection | null = null
    void redeem().then(() => {
      connection = connect()
      setLive(connection)
    })
    return () => connection?.stop()
  }, [])
  return live === null ? null : <Page live={live} />
}

async function redeem(): Promise<void> {
  const token = location.hash.slice(1)
  if (token === '') return
  history.replaceState(null, '', location.pathname + location.search)
  await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  }).catch(() => null)
}

function Page({ live }: { readonly live: LiveConnection }) {
  const state = useLive(live)
  const now = useNow()
  const { view, status, since } = state
  if (view === null)
    return (
      <main className="pair">{status === 'lost' && <p>{say('lost', { clock: clock(now - (since ?? now)) })}</p>}</main>
    )
  if (view.role === 'guest') return <Pair onPaired={() => live.restart()} />
  const board = view.role === 'display' ? view.board : []
  return (
    <>
      {view.stand.demo && <p className="banner demo">{say('demo')}</p>}
      {status === 'lost' && <p className="banner wrong">{say('lost', { clock: clock(now - (since ?? now)) })}</p>}
      <main className={status === 'lost' ? 'display stale' : 'display'}>
        <section className="how-to">
          <Wordmark name={view.stand.name} />
          <HowTo live={live} code={view.code} stand={view.stand} arrivals={state.arrivals} />
        </section>
        <Board board={board} now={now + state.skewMs} />
      </main>
      {view.stand.broadcast !== null && <p className="banner broadcast">{view.stand.broadcast.text}</p>}
    </>
  )
}

function Pair({ onPaired }: { readonly onPaired: () => void }) {
  const [problem, setProblem] = useState<string | null>(null)
  const pair = async (pin: string): Promise<void> => {
    const result = await api.logIn({ pin, role: 'display' })
    setProblem(result.ok ? null : result.problem.detail)
    if (result.ok) onPaired()
  }
  return (
    <main className="pair">
      <h1>{say('pairTitle')}</h1>
      <p>{problem ?? say('pairText')}</p>
      <PinPad enter={say('pair')} erase="←" onPin={(pin) => void pair(pin)} />
    </main>
  )
}
