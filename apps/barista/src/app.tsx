import { useEffect, useState } from 'react'
import type { Live, LiveConnection } from '@pressobox/client'
import { useLive, useNow } from '@pressobox/client/react'
import type { StaffSnapshot, WhoView } from '@pressobox/protocol'
import { PinPad, Wordmark } from '@pressobox/ui'
import { clock } from '@pressobox/words'
import { api, connect, say, timeOf } from './house.ts'
import { WrongSettings } from './wrong-settings.tsx'
import { ExtensionTiles } from './extension-tiles.tsx'
import { FirstPin } from './first-pin.tsx'
import { Lanes } from './lanes.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { checkOnWake, comeIn, shell } from './shell.ts'
import { TopBar, type Panel } from './top-bar.tsx'
import { TouchKeys } from './touch-keys.tsx'
import { UpdateLine } from './update-line.tsx'
import { useLink } from './use-link.ts'

export function App() {
  const [live, setLive] = useState<LiveConnection | null>(null)
  const [pin, setPin] = useState<string | null>(null)
  useEffect(() => {
    const opened: (() => void)[] = []
    void comeIn().then((drawn) => {
      const connection = connect()
      opened.push(() => connection.stop(), checkOnWake(connection))
      setPin(drawn)
      setLive(connection)
    })
    return () => opened.forEach((close) => close())
  }, [])
  if (live === null) return null
  return (
    <>
      <Page live={live} />
      {shell !== null && <TouchKeys />}
      {pin !== null && <FirstPin pin={pin} onClose={() => setPin(null)} />}
    </>
  )
}

function Page({ live }: { readonly live: LiveConnection }) {
  const state = useLive(live)
  const { view } = state
  const link = useLink(live)
  if (view === null || link?.is === 'asked')
    return (
      <main className="pin">
        <NotLive state={state} />
        <h1>{say('connecting')}</h1>
      </main>
    )
  if (view.role !== 'staff')
    return <LogIn name={view.stand.name} told={link?.sentence ?? null} onIn={() => live.restart()} />
  return <Counter live={live} state={state} view={view} />
}

interface CounterProps {
  readonly live: LiveConnection
  readonly state: Live
  readonly view: StaffSnapshot
}

function Counter({ live, state, view }: CounterProps) {
  const now = useNow()
  const [who, setWho] = useWho(view.role)
  const [panel, setPanel] = useState<Panel | null>(null)
  const boxNow = now + state.skewMs
  const queued = view.orders.filter((order) => order.state === 'queued').length
  useTitle(`${String(queued)} · ${view.stand.name}`)
  return (
    <div className={state.status === 'lost' ? 'console stale' : 'console'}>
      <NotLive state={state} />
      {view.stand.demo && <p className="banner">{say('demo')}</p>}
      <WrongSettings flaws={view.flaws} />
      <TopBar
        view={view}
        who={who}
        now={boxNow}
        panel={panel}
        onPanel={setPanel}
        onWho={setWho}
        onCode={live.putCode}
        onOut={() => live.restart()}
      />
      <UpdateLine view={view} isManager={who?.role === 'manager'} now={boxNow} />
      <ExtensionTiles installed={view.extensions.installed} />
      <Lanes
        view={view}
        who={who}
        now={boxNow}
        isLive={state.status !== 'lost'}
        onOrder={live.putOrder}
        onPrinters={() => setPanel('printers')}
      />
    </div>
  )
}

const titleMs = 500

/** What the browser's tab says. The browser takes its time for that, and a touch does not wait for it. */
function useTitle(title: string): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      document.title = title
    }, titleMs)
    return () => clearTimeout(timer)
  }, [title])
}

/** Since when what is seen may be old; nobody makes coffee for a queue that only looks alive. */
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

/** Who this console is, asked again when its role changes. */
function useWho(role: string) {
  const [who, setWho] = useState<WhoView | null>(null)
  useEffect(() => {
    void api.session().then((result) => {
      if (result.ok) setWho(result.value)
    })
  }, [role])
  return [who, setWho] as const
}

interface LogInProps {
  readonly name: string
  /** What went wrong before; null when nothing did. */
  readonly told: string | null
  readonly onIn: () => void
}

function LogIn({ name, told, onIn }: LogInProps) {
  const [problem, setProblem] = useState(told)
  const logIn = async (pin: string): Promise<void> => {
    const result = await api.logIn({ pin })
    setProblem(result.ok ? null : result.problem.detail)
    if (result.ok) onIn()
  }
  return (
    <main className="pin">
      <div className="pin-words">
        <Wordmark name={name} />
        <h1>{say('pinTitle')}</h1>
        <p role="status" className={problem === null ? 'muted' : 'wrong'}>
          {problem ?? say('pinText')}
        </p>
        <LanguageChoice />
      </div>
      <PinPad
        label={say('pinText')}
        enter={say('enter')}
        erase={say('delete')}
        digits={(count) => say('digits', { count })}
        onPin={(pin) => void logIn(pin)}
      />
    </main>
  )
}
