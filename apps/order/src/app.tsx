import { useEffect, useState } from 'react'
import { steadyNow, type Live, type LiveConnection } from '@pressobox/client'
import { useLive } from '@pressobox/client/react'
import type { GuestSnapshot, OrderView } from '@pressobox/protocol'
import { Fault, Wordmark } from '@pressobox/ui'
import { connect, say } from './house.ts'
import { Journey } from './journey.tsx'
import { Message } from './message.tsx'
import { OrderScreen } from './order-screen.tsx'
import { goHome, heldOrder, usePlace } from './place.ts'
import { Welcome } from './welcome.tsx'

export function App() {
  return (
    <Fault instead={<Broken />}>
      <Route />
    </Fault>
  )
}

function Route() {
  const story = /^\/journey\/([^/]+)/.exec(location.pathname)?.[1]
  if (story !== undefined)
    return <Journey orderId={story} shareKey={new URLSearchParams(location.search).get('k') ?? ''} />
  return <Connected />
}

/** One connection for as long as the page lives. */
function Connected() {
  const [live] = useState(connect)
  return <Page live={live} />
}

function Page({ live }: { readonly live: LiveConnection }) {
  const state = useLive(live)
  usePlace()
  const [dismissed, setDismissed] = useState<string | null>(null)
  const { view, status } = state
  if (view === null || view.role !== 'guest') return <Arriving lost={status === 'lost'} />
  const code = new URLSearchParams(location.search).get('c')
  const current = currentOrder(view, state, dismissed, code)
  const done = (id: string): void => {
    setDismissed(id)
    goHome('/')
  }
  return (
    <>
      <Head
        view={view}
        lost={status === 'lost'}
        busy={code !== null && current !== null && current.state !== 'choosing' && isRunning(current)}
      />
      {current !== null ? (
        <OrderScreen key={current.id} order={current} live={state} view={view} onDone={() => done(current.id)} />
      ) : heldOrder() !== null && dismissed === null ? (
        <Message screen="unknown-order" cup="gone" title={say('unknownOrder')} text={say('unknownOrderText')}>
          <a className="button wide" href="/">
            {say('start')}
          </a>
        </Message>
      ) : (
        <Welcome view={view} code={code} onOrder={() => live.check()} />
      )}
    </>
  )
}

interface HeadProps {
  readonly view: GuestSnapshot
  readonly lost: boolean
  /** A code was scanned while an order runs. */
  readonly busy: boolean
}

function Head({ view, lost, busy }: HeadProps) {
  return (
    <header>
      {view.stand.demo && <p className="banner">{say('demo')}</p>}
      {lost && (
        <p className="banner wrong" role="status">
          {say('lost')}
        </p>
      )}
      {view.stand.broadcast !== null && (
        <p className="banner" role="status">
          {view.stand.broadcast.text}
        </p>
      )}
      {busy && <p className="banner note">{say('busyHint')}</p>}
      <div className="head">
        <Wordmark name={view.stand.name} />
      </div>
    </header>
  )
}

/** Until the box has spoken: a word of patience, or what to do when it does not answer. */
function Arriving({ lost }: { readonly lost: boolean }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 600)
    return () => clearTimeout(timer)
  }, [])
  if (lost)
    return (
      <Message screen="no-box" cup="gone" title={say('noBox')} text={say('noBoxText')}>
        <button type="button" className="button wide" onClick={() => location.reload()}>
          {say('again')}
        </button>
      </Message>
    )
  return late ? <Message screen="hello" cup="filling" title={say('hello')} text={null} /> : null
}

function Broken() {
  return (
    <Message screen="broken" cup="gone" title={say('broken')} text={say('brokenText')}>
      <button type="button" className="button wide" onClick={() => location.reload()}>
        {say('reload')}
      </button>
    </Message>
  )
}

const running: ReadonlySet<OrderView['state']> = new Set(['choosing', 'queued', 'making', 'ready'])

function isRunning(order: OrderView): boolean {
  return running.has(order.state)
}

/** The order that this page is about: the link's, else the one that runs, else one that ended a moment ago. */
function currentOrder(
  view: GuestSnapshot,
  live: Live,
  dismissed: string | null,
  code: string | null,
): OrderView | null {
  const orders = view.orders.filter((order) => order.id !== dismissed).reverse()
  const held = heldOrder()
  const boxNow = steadyNow() + live.skewMs
  return (
    orders.find((order) => order.id === held) ??
    orders.find(isRunning) ??
    (code === null ? orders.find((order) => isFresh(order.endedAt, boxNow)) : undefined) ??
    null
  )
}

const freshMs = 10 * 60_000

/** It ended so lately that its guest wants to see how. */
function isFresh(endedAt: string | null, boxNow: number): boolean {
  return endedAt !== null && boxNow - Date.parse(endedAt) < freshMs
}
