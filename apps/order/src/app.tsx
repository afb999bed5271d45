import { useState } from 'react'
import type { LiveConnection } from '@pressobox/client'
import { useLive } from '@pressobox/client/react'
import { Wordmark } from '@pressobox/ui'
import { connect, say } from './house.ts'
import { Journey } from './journey.tsx'
import { Welcome } from './welcome.tsx'
import { OrderScreen } from './order-screen.tsx'

/** One connection for as long as the page lives. */
export function App() {
  const [live] = useState(connect)
  const story = /^\/journey\/([^/]+)/.exec(location.pathname)?.[1]
  if (story !== undefined)
    return <Journey orderId={story} shareKey={new URLSearchParams(location.search).get('k') ?? ''} />
  return <Page live={live} />
}

function Page({ live }: { readonly live: LiveConnection }) {
  const { view, status, arrivals } = useLive(live)
  const [dismissed, setDismissed] = useState<string | null>(null)
  if (view === null || view.role !== 'guest') {
    return <main className="page waiting">{status === 'lost' && <p className="banner wrong">{say('lost')}</p>}</main>
  }
  const held = heldOrder()
  const orders = view.orders.filter((order) => order.id !== dismissed)
  const code = new URLSearchParams(location.search).get('c')
  const newest = [...orders].reverse()
  const current =
    newest.find((order) => order.id === held) ??
    newest.find((order) => ['choosing', 'queued', 'making', 'ready'].includes(order.state)) ??
    (code === null ? newest[0] : newest.find((order) => isFresh(order.endedAt)))
  return (
    <>
      {view.stand.demo && <p className="banner">{say('demo')}</p>}
      {status === 'lost' && (
        <p className="banner wrong" role="status">
          {say('lost')}
        </p>
      )}
      <header className="head">
        <Wordmark name={view.stand.name} />
      </header>
      {view.stand.broadcast !== null && <p className="banner">{view.stand.broadcast.text}</p>}
      {current === undefined ? (
        <Welcome view={view} code={code} onOrder={() => live.check()} />
      ) : (
        <OrderScreen
          key={current.id}
          order={current}
          stand={view.stand}
          arrivals={arrivals}
          onDone={() => setDismissed(current.id)}
        />
      )}
    </>
  )
}

/** The order of a secret link, `/o/KEY`: the key begins with the order's id of 21 characters. */
function heldOrder(): string | null {
  return /^\/o\/([\w-]{21})/.exec(location.pathname)?.[1] ?? null
}

const freshMs = 60_000

/** It ended so lately that its guest wants to see how. */
function isFresh(endedAt: string | null): boolean {
  return endedAt !== null && Date.now() - Date.parse(endedAt) < freshMs
}
