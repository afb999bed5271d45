import type { StaffSnapshot, WhoView } from '@pressobox/protocol'
import { BackupPanel } from './backup-panel.tsx'
import { BroadcastPanel } from './broadcast-panel.tsx'
import { ChecklistPanel } from './checklist-panel.tsx'
import { ClockPanel } from './clock-panel.tsx'
import { EventsPanel } from './events-panel.tsx'
import { GuidePanel } from './guide-panel.tsx'
import { HealthPanel } from './health-panel.tsx'
import { consoleAddress } from './house.ts'
import { HoursPanel } from './hours-panel.tsx'
import { LeavePanel } from './leave-panel.tsx'
import { MenuPanel } from './menu-panel.tsx'
import { NetworkPanel } from './network-panel.tsx'
import { NumbersPanel } from './numbers-panel.tsx'
import { PairPanel } from './pair-panel.tsx'
import { PinsPanel } from './pins-panel.tsx'
import { PosterPanel } from './poster-panel.tsx'
import { PowerPanel } from './power-panel.tsx'
import { RecallPanel } from './recall-panel.tsx'
import { SessionsPanel } from './sessions-panel.tsx'
import { shell } from './shell.ts'
import { SlidesPanel } from './slides-panel.tsx'
import { SuppliesPanel } from './supplies-panel.tsx'
import { UpdatePanel } from './update-panel.tsx'
import { WifiPanel } from './wifi-panel.tsx'

export type Place =
  | 'recall'
  | 'broadcast'
  | 'pair'
  | 'poster'
  | 'leave'
  | 'sessions'
  | 'events'
  | 'numbers'
  | 'health'
  | 'menu'
  | 'hours'
  | 'wifi'
  | 'network'
  | 'backup'
  | 'guide'
  | 'check'
  | 'pins'
  | 'supplies'
  | 'slides'
  | 'clock'
  | 'power'
  | 'update'

interface MorePlaceProps {
  readonly place: Place
  readonly view: StaffSnapshot
  readonly who: WhoView | null
  /** The box's wall clock, ms. */
  readonly now: number
  readonly onClose: () => void
}

/** What is behind one of the doors under More. */
export function MorePlace({ place, view, who, now, onClose }: MorePlaceProps) {
  switch (place) {
    case 'recall':
      return <RecallPanel orders={view.orders} onClose={onClose} />
    case 'broadcast':
      return <BroadcastPanel broadcast={view.stand.broadcast} onClose={onClose} />
    case 'pair':
      return <PairPanel onClose={onClose} />
    case 'poster':
      return <PosterPanel view={view} onClose={onClose} />
    case 'leave':
      return shell === null ? null : <LeavePanel shell={shell} onClose={onClose} />
    case 'sessions':
      return <SessionsPanel onClose={onClose} />
    case 'events':
      return <EventsPanel view={view} isManager={who?.role === 'manager'} onClose={onClose} />
    case 'numbers':
      return <NumbersPanel view={view} now={now} onClose={onClose} />
    case 'health':
      return <HealthPanel view={view} isManager={who?.role === 'manager'} onClose={onClose} />
    case 'menu':
      return <MenuPanel language={view.stand.language} onClose={onClose} />
    case 'hours':
      return <HoursPanel view={view} onClose={onClose} />
    case 'wifi':
      return <WifiPanel onClose={onClose} />
    case 'network':
      return <NetworkPanel view={view} onClose={onClose} />
    case 'guide':
      return <GuidePanel view={view} onClose={onClose} />
    case 'check':
      return <ChecklistPanel view={view} onClose={onClose} />
    case 'pins':
      return <PinsPanel onClose={onClose} />
    case 'supplies':
      return <SuppliesPanel view={view} now={now} onClose={onClose} />
    case 'slides':
      return <SlidesPanel onClose={onClose} />
    case 'clock':
      return <ClockPanel config={view.config} address={consoleAddress(view)} onClose={onClose} />
    case 'power':
      return <PowerPanel view={view} onClose={onClose} />
    case 'update':
      return <UpdatePanel view={view} isManager={who?.role === 'manager'} onClose={onClose} />
    case 'backup':
      return <BackupPanel onClose={onClose} />
  }
}
