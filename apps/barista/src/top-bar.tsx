import { useState } from 'react'
import type { StaffSnapshot, WhoView } from '@pressobox/protocol'
import { Wordmark } from '@pressobox/ui'
import { say } from './house.ts'
import { MorePanel } from './more-panel.tsx'
import { OpenClose } from './open-close.tsx'
import { StockPanel } from './stock-panel.tsx'
import { TicketsPanel } from './tickets-panel.tsx'
import { WalkUp } from './walk-up.tsx'

interface TopBarProps {
  readonly view: StaffSnapshot
  readonly who: WhoView | null
  readonly onOut: () => void
}

type Panel = 'stand' | 'stock' | 'tickets' | 'walk-up' | 'more'

/** The stand in one line, and the doors to what is not an order. */
export function TopBar({ view, who, onOut }: TopBarProps) {
  const [panel, setPanel] = useState<Panel | null>(null)
  const close = (): void => setPanel(null)
  const { open, menu, name } = view.stand
  const trouble = view.tickets.some((ticket) => ticket.state === 'failed' || ticket.state === 'unconfirmed')
  const door = (to: Panel, label: string, className = 'button quiet') => (
    <button type="button" className={className} onClick={() => setPanel(to)}>
      {label}
    </button>
  )
  return (
    <header className="top-bar">
      <Wordmark name={name} />
      <button
        type="button"
        className={open ? 'button state open' : 'button state closed'}
        onClick={() => setPanel('stand')}
      >
        <span aria-hidden="true" className="dot" /> {say(open ? 'isOpen' : 'isClosed')}
      </button>
      {view.code !== null && open && (
        <span className="tokens-left muted figures">
          {say('tokens', { tokens: view.code.tokens, size: view.code.size })}
        </span>
      )}
      <span className="gap" />
      {door('walk-up', say('walkUp'))}
      {door('stock', say('stock'))}
      {door('tickets', say('tickets'), trouble ? 'button danger' : 'button quiet')}
      {door('more', say('more'))}
      {panel === 'stand' && <OpenClose view={view} onClose={close} />}
      {panel === 'stock' && <StockPanel menu={menu} onClose={close} />}
      {panel === 'tickets' && <TicketsPanel tickets={view.tickets} onClose={close} />}
      {panel === 'walk-up' && <WalkUp menu={menu} onClose={close} />}
      {panel === 'more' && <MorePanel view={view} who={who} onClose={close} onOut={onOut} />}
    </header>
  )
}
