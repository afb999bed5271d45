import { useState } from 'react'
import { steadyNow, type Live, type LiveSource } from '@pressobox/client'
import { useLive } from '@pressobox/client/react'
import type { GuestSnapshot, OrderView, Snapshot } from '@pressobox/protocol'
import { Fault } from '@pressobox/ui'
import { useCalling } from './calling.ts'
import { Foot } from './foot.tsx'
import { ForgetQuestion, Forgotten } from './forget.tsx'
import { Head } from './head.tsx'
import { useHouse } from './house.ts'
import { Journey } from './journey.tsx'
import { Message } from './message.tsx'
import { OrderScreen } from './order-screen.tsx'
import { goHome, usePlace, type Place } from './place.ts'
import { Welcome } from './welcome.tsx'

export function App({ live }: { readonly live: LiveSource }) {
  const { path } = usePlace()
  return <Fault instead={<Broken />}>{path.startsWith('/journey/') ? <Journey /> : <Page live={live} />}</Fault>
}

function Page({ live }: { readonly live: LiveSource }) {
  const { say, page } = useHouse()
  const state = useLive(live)
  const place = usePlace()
  const [dismissed, setDismissed] = useState<string | null>(null)
  const { status } = state
  // The box forgets a view only with a session; a guest goes on with the last one.
  const shown = guestView(state.view) ?? guestView(page.snapshot.view)
  useCalling(shown?.orders ?? [])
  if (shown === null) return <Broken />
  if (place.forget) return <ForgetQuestion />
  if (place.forgotten) return <Forgotten />
  const current = place.find ? null : currentOrder(shown, state, dismissed, place)
  const done = (id: string): void => {
    setDismissed(id)
    goHome('/')
  }
  const waiting = current !== null && current.number !== null && isRunning(current)
  const busy = place.code !== null && current !== null && current.state !== 'choosing' && isRunning(current)
  return (
    <>
      <Head stand={shown.stand} lost={status === 'lost'} waiting={waiting} busy={busy} />
      {current !== null ? (
        <OrderScreen key={current.id} order={current} live={state} view={shown} onDone={() => done(current.id)} />
      ) : place.held !== null && dismissed === null ? (
        <Message screen="unknown-order" cup="gone" title={say('unknownOrder')} text={say('unknownOrderText')}>
          <a className="button wide" href="/">
            {say('start')}
          </a>
        </Message>
      ) : (
        <Welcome view={shown} code={place.code} lost={status === 'lost'} />
      )}
      {/* A call takes the whole screen: what it covers is not to be reached by Tab either. */}
      {current?.state !== 'ready' && <Foot stand={shown.stand} known={shown.orders.length > 0} />}
    </>
  )
}

function guestView(view: Snapshot | null): GuestSnapshot | null {
  return view?.role === 'guest' ? view : null
}

function Broken() {
  const { say } = useHouse()
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
function currentOrder(view: GuestSnapshot, live: Live, dismissed: string | null, place: Place): OrderView | null {
  const orders = view.orders.filter((order) => order.id !== dismissed).reverse()
  const boxNow = steadyNow() + live.skewMs
  return (
    orders.find((order) => order.id === place.held) ??
    orders.find(isRunning) ??
    (place.code === null ? orders.find((order) => isFresh(order.endedAt, boxNow)) : undefined) ??
    null
  )
}

const freshMs = 10 * 60_000

/** It ended so lately that its guest wants to see how. */
function isFresh(endedAt: string | null, boxNow: number): boolean {
  return endedAt !== null && boxNow - Date.parse(endedAt) < freshMs
}
