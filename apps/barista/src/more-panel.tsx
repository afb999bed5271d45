import { useEffect, useState } from 'react'
import type { Shell } from '@pressobox/client'
import type { StaffSnapshot, WhoView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say, sayExtension, sayNumbers, sayPaper, sayRunning, sayUpdate } from './house.ts'
import { LanguageChoice } from './language-choice.tsx'
import { MorePlace, type Place } from './more-place.tsx'
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
  if (place !== null) return <MorePlace place={place} view={view} who={who} now={now} onClose={onClose} />
  const isManager = who?.role === 'manager'
  const button = (label: string, act: () => void) => (
    <button type="button" className="button quiet" onClick={act}>
      {label}
    </button>
  )
  const door = (to: Place, label: string) => button(label, () => setPlace(to))
  return (
    <Dialog title={say('moreTitle')} broad onClose={onClose}>
      <div className="scroll">
        <Doors title={sayRunning('doorsDay')}>
          {door('recall', say('recallTitle'))}
          {door('broadcast', say('broadcastTitle'))}
          {button(say('demandTitle'), onDemand)}
          {door('numbers', sayNumbers('title'))}
          {door('supplies', sayRunning('suppliesTitle'))}
          {door('health', say('healthTitle'))}
          {button(say('ownTitle'), onOwn)}
        </Doors>
        <Doors title={sayRunning('doorsStand')}>
          {isManager && door('guide', sayRunning('guideTitle'))}
          {door('check', sayRunning('checkTitle'))}
          {door('menu', say('menuTitle'))}
          {door('hours', sayRunning('hoursTitle'))}
          {door('events', say('eventsTitle'))}
          {button(sayPaper('printers'), onPrinters)}
          {door('pair', say('pairDisplay'))}
          {door('poster', sayRunning('posterTitle'))}
          {button(sayExtension('extensions'), onExtensions)}
          {isManager && door('slides', sayRunning('slidesTitle'))}
          {isManager && door('wifi', sayRunning('wifiTitle'))}
          {door('network', sayRunning('networkTitle'))}
        </Doors>
        <Doors title={sayRunning('doorsBox')}>
          {isManager && door('sessions', say('sessionsTitle'))}
          {isManager && door('pins', sayRunning('guide.pins'))}
          {isManager && door('backup', sayRunning('backupTitle'))}
          {isManager && door('clock', sayRunning('guide.clock'))}
          {isManager && door('update', sayUpdate('title'))}
          {isManager && door('power', sayRunning('powerTitle'))}
          {shell !== null && <KioskDoors shell={shell} onLeave={() => setPlace('leave')} onClose={onClose} />}
          {button(say('logOut'), () => void api.logOut().then(onOut))}
        </Doors>
        <LanguageChoice />
      </div>
      <div className="actions">
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

function Doors({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="choosing">
      <h3>{title}</h3>
      <div className="doors">{children}</div>
    </section>
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
