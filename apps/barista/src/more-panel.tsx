import { useEffect, useState } from 'react'
import type { Shell } from '@pressobox/client'
import type { StaffSnapshot, WhoView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { BroadcastPanel } from './broadcast-panel.tsx'
import { api, say, sayExtension, sayPaper } from './house.ts'
import { EventsPanel } from './events-panel.tsx'
import { HealthPanel } from './health-panel.tsx'
import { LeavePanel } from './leave-panel.tsx'
import { MenuPanel } from './menu-panel.tsx'
import { NumbersPanel } from './numbers-panel.tsx'
import { PairPanel } from './pair-panel.tsx'
import { RecallPanel } from './recall-panel.tsx'
import { SessionsPanel } from './sessions-panel.tsx'
import { shell } from './shell.ts'

interface MorePanelProps {
  readonly view: StaffSnapshot
  readonly who: WhoView | null
  /** The box's wall clock, ms. */
  readonly now: number
  readonly onOwn: () => void
  readonly onDemand: () => void
  readonly onPrinters: () => void
  readonly onExtensions: () => void
  readonly onClose: () => void
  readonly onOut: () => void
}

type Place = 'recall' | 'broadcast' | 'pair' | 'leave' | 'sessions' | 'events' | 'numbers' | 'health' | 'menu'

/** What is wanted now and then: an ended order, a line to everybody, another display, the lock. */
export function MorePanel({
  view,
  who,
  now,
  onOwn,
  onDemand,
  onPrinters,
  onExtensions,
  onClose,
  onOut,
}: MorePanelProps) {
  const [place, setPlace] = useState<Place | null>(null)
  if (place === 'recall') return <RecallPanel orders={view.orders} onClose={onClose} />
  if (place === 'broadcast') return <BroadcastPanel broadcast={view.stand.broadcast} onClose={onClose} />
  if (place === 'pair') return <PairPanel onClose={onClose} />
  if (place === 'leave' && shell !== null) return <LeavePanel shell={shell} onClose={onClose} />
  if (place === 'sessions') return <SessionsPanel onClose={onClose} />
  if (place === 'events') return <EventsPanel onClose={onClose} />
  if (place === 'numbers') return <NumbersPanel view={view} now={now} onClose={onClose} />
  if (place === 'health') return <HealthPanel view={view} onClose={onClose} />
  if (place === 'menu') return <MenuPanel onClose={onClose} />
  const door = (to: Place, label: string) => (
    <button type="button" className="button quiet" onClick={() => setPlace(to)}>
      {label}
    </button>
  )
  return (
    <Dialog title={say('moreTitle')} broad onClose={onClose}>
      <div className="scroll doors">
        {door('recall', say('recallTitle'))}
        {door('broadcast', say('broadcastTitle'))}
        {door('numbers', say('numbersTitle'))}
        {door('health', say('healthTitle'))}
        {door('menu', say('menuTitle'))}
        {door('events', say('eventsTitle'))}
        {who?.role === 'manager' && door('sessions', say('sessionsTitle'))}
        {door('pair', say('pairDisplay'))}
        <button type="button" className="button quiet" onClick={onDemand}>
          {say('demandTitle')}
        </button>
        <button type="button" className="button quiet" onClick={onOwn}>
          {say('ownTitle')}
        </button>
        <button type="button" className="button quiet" onClick={onPrinters}>
          {sayPaper('printers')}
        </button>
        <button type="button" className="button quiet" onClick={onExtensions}>
          {sayExtension('extensions')}
        </button>
        {shell !== null && <KioskDoors shell={shell} onLeave={() => setPlace('leave')} onClose={onClose} />}
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            void api.logOut().then(onOut)
          }}
        >
          {say('logOut')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {say('back')}
        </button>
      </div>
      <p className="muted small">
        {[who !== null && who.name !== null ? say('who', { name: who.name }) : null, view.stand.hostName]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
    </Dialog>
  )
}

interface KioskDoorsProps {
  readonly shell: Shell
  readonly onLeave: () => void
  readonly onClose: () => void
}

/** Only in the box's own window: out of its full screen, or back into it. */
function KioskDoors({ shell: own, onLeave, onClose }: KioskDoorsProps) {
  const [kiosk, setKiosk] = useState(true)
  useEffect(() => {
    void own.state().then((state) => setKiosk(state.kiosk))
  }, [own])
  return (
    <>
      {!kiosk && (
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            void own.fullScreen()
            onClose()
          }}
        >
          {say('fullScreen')}
        </button>
      )}
      <button type="button" className="button quiet" onClick={onLeave}>
        {say('leaveTitle')}
      </button>
    </>
  )
}
