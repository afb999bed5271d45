import { useState } from 'react'
import type { StaffSnapshot, WhoView } from '@pressobox/protocol'
import { Wordmark } from '@pressobox/ui'
import { api, say } from './house.ts'
import { OpenClose } from './open-close.tsx'
import { StockPanel } from './stock-panel.tsx'
import { TicketsPanel } from './tickets-panel.tsx'
import { WalkUp } from './walk-up.tsx'

interface TopBarProps {
  readonly view: StaffSnapshot
  readonly who: WhoView | null
  readonly onOut: () => void
}

type Panel = 'stand' | 'stock' | 'tickets' | 'walk-up'

/** The stand in one line, and the doors to what is not an order. */
export function TopBar({ view, who, onOut }: TopBarProps) {
  const [panel, setPanel] = useState<Panel | null>(null)
  const close = (): void => setPanel(null)
  const trouble = view.tickets.some((ticket) => ticket.state === 'failed' || ticket.state === 'unconfirmed')
  return (
    <header className="top-bar">
      <Wordmark name={view.stand.name} />
      <button
        type="button"
        className={view.stand.open ? 'button state open' : 'button state closed'}
        onClick={() => setPanel('stand')}
      >
        <span aria-hidden="true">{view.stand.open ? '●' : '○'}</span> {say(view.stand.open ? 'isOpen' : 'isClosed')}
      </button>
      {view.code !== null && view.stand.open && (
        <span className="muted figures">{say('tokens', { tokens: view.code.tokens, size: view.code.size })}</span>
      )}
      <span className="gap" />
      <button type="button" className="button quiet" onClick={() => setPanel('walk-up')}>
        {say('walkUp')}
      </button>
      <button type="button" className="button quiet" onClick={() => setPanel('stock')}>
        {say('stock')}
      </button>
      <button type="button" className={trouble ? 'button danger' : 'button quiet'} onClick={() => setPanel('tickets')}>
        {say('tickets')}
      </button>
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          void api.logOut().then(onOut)
        }}
      >
        {who?.name ?? ''} · {say('logOut')}
      </button>
      {panel === 'stand' && <OpenClose view={view} onClose={close} />}
      {panel === 'stock' && <StockPanel menu={view.stand.menu} onClose={close} />}
      {panel === 'tickets' && <TicketsPanel tickets={view.tickets} onClose={close} />}
      {panel === 'walk-up' && <WalkUp menu={view.stand.menu} onClose={close} />}
    </header>
  )
}
