import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Live, LiveConnection } from '@pressobox/client'
import { useLive, useNow } from '@pressobox/client/react'
import type { DisplaySnapshot, StaffSnapshot } from '@pressobox/protocol'
import { Wordmark } from '@pressobox/ui'
import { clock } from '@pressobox/words'
import { Board } from './board.tsx'
import { Called, useCalls } from './called.tsx'
import { Caller } from './caller.ts'
import { connect, follow, say, timeOf } from './house.ts'
import { Closed, HowTo } from './how-to.tsx'
import { Pair } from './pair.tsx'
import { Slide, useSlide } from './slides.tsx'

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
  const { view } = state
  if (view === null)
    return (
      <main className="pair">
        <h1>{say('connecting')}</h1>
        <NotLive state={state} />
      </main>
    )
  if (view.role === 'guest') return <Pair onPaired={() => live.restart()} />
  return <Shown live={live} state={state} view={view} />
}

interface ShownProps {
  readonly live: LiveConnection
  readonly state: Live
  readonly view: DisplaySnapshot | StaffSnapshot
}

function Shown({ live, state, view }: ShownProps) {
  const now = useNow() + state.skewMs
  const board = view.role === 'display' ? view.board : []
  const { stand } = view
  const [caller] = useState(() => new Caller())
  const calls = useCalls(board, (entry) => caller.call(entry, stand.calls))
  const lost = state.status === 'lost'
  useEffect(() => {
    document.title = stand.name
  }, [stand.name])
  useEffect(() => follow(stand.language), [stand.language])
  const idle = board.length === 0 && calls.called === null && !lost && stand.broadcast === null
  const slide = useSlide(view.role === 'display' ? view.slides : [], idle)
  const quiet = slide === null && !stand.open && board.length === 0 && !lost
  return (
    <div className="screen">
      {stand.demo && <p className="banner demo">{say('demo')}</p>}
      <NotLive state={state} />
      {view.role === 'display' && <WrongSettings lines={view.wrongLines} />}
      {quiet ? (
        <main className="display quiet-hour">
          <Wordmark name={stand.name} />
          <Closed stand={stand} />
        </main>
      ) : (
        <main className={lost ? 'display stale' : 'display'}>
          <section className="how-to">
            <Wordmark name={stand.name} />
            <HowTo live={live} code={view.code} stand={stand} arrivals={state.arrivals} lost={lost} />
          </section>
          {slide === null ? (
            <Board board={board} now={now} fresh={calls.settled} last={calls.last} />
          ) : (
            <Slide key={slide.id} slide={slide} />
          )}
        </main>
      )}
      {stand.lines.length > 0 && (
        <aside className="banner lines" dir="auto">
          {stand.lines.join(' · ')}
        </aside>
      )}
      {stand.calls !== 'silent' && <Silent caller={caller} />}
      {stand.broadcast !== null && (
        <p className="banner broadcast" role="status" dir="auto">
          {stand.broadcast.text}
        </p>
      )}
      {calls.called !== null && <Called entry={calls.called} leaving={calls.leaving} pickup={stand.pickup} />}
    </div>
  )
}

/** The box's own settings file has mistakes: said where whoever wrote it looks. */
function WrongSettings({ lines }: { readonly lines: DisplaySnapshot['wrongLines'] }) {
  if (lines.length === 0) return null
  const told = lines.filter((line) => line !== null).join(', ')
  return (
    <p className="banner wrong" role="status">
      {say('wrongSettings', { lines: told === '' ? 'none' : told })}
    </p>
  )
}

/** A browser that may not sound yet says so; it is no fault of the stand. */
function Silent({ caller }: { readonly caller: Caller }) {
  const sounds = useSyncExternalStore(caller.bell.subscribe, caller.bell.sounds)
  return sounds ? null : <p className="silent">{say('bell')}</p>
}

/** Never a stale queue that looks alive: since when, in full width. */
function NotLive({ state }: { readonly state: Live }) {
  const now = useNow()
  const since = state.since ?? now
  if (state.status !== 'lost') return null
  return (
    <p className="banner wrong figures" role="alert">
      {say('lost', { time: timeOf(since + state.skewMs), clock: clock(now - since) })}
    </p>
  )
}
