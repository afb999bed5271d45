import type { CodeView, StaffSnapshot, WhoView } from '@pressobox/protocol'
import { Wordmark } from '@pressobox/ui'
import { consoleAddress, say, sayRunning } from './house.ts'
import { DemandPanel } from './demand-panel.tsx'
import { ExtensionsPanel } from './extensions-panel.tsx'
import { HealthPanel } from './health-panel.tsx'
import { GuidePanel, isWhole } from './guide-panel.tsx'
import { MorePanel } from './more-panel.tsx'
import { OpenClose } from './open-close.tsx'
import { OwnBadges } from './own-badges.tsx'
import { OwnPanel } from './own-panel.tsx'
import { StockPanel } from './stock-panel.tsx'
import { needsALook } from './paper-words.ts'
import { quotaRest } from './quota.ts'
import { PrintersPanel } from './printers-panel.tsx'
import { TicketsPanel } from './tickets-panel.tsx'
import { TokensLeft } from './tokens-left.tsx'
import { useGuided } from './use-guided.ts'
import { useSounds } from './use-sounds.ts'
import { WalkUp } from './walk-up.tsx'

interface TopBarProps {
  readonly view: StaffSnapshot
  readonly who: WhoView | null
  /** The box's wall clock, ms. */
  readonly now: number
  /** What is open; null for nothing. */
  readonly panel: Panel | null
  readonly onPanel: (panel: Panel | null) => void
  readonly onWho: (who: WhoView) => void
  readonly onCode: (code: CodeView) => void
  readonly onOut: () => void
}

export type Panel =
  | 'guide'
  | 'health'
  | 'own'
  | 'demand'
  | 'stand'
  | 'stock'
  | 'tickets'
  | 'printers'
  | 'extensions'
  | 'walk-up'
  | 'more'

/** The stand in one line, and the doors to what is not an order. */
export function TopBar({ view, who, now, panel, onPanel, onWho, onCode, onOut }: TopBarProps) {
  const close = (): void => onPanel(null)
  const { open, menu, name } = view.stand
  const door = (to: Panel, label: string, className = 'button quiet') => (
    <button type="button" className={className} data-key={to} onClick={() => onPanel(to)}>
      {label}
    </button>
  )
  const sounds = useSounds(view, now)
  const [guided] = useGuided()
  const isNew = guided !== null && !isWhole(guided) && who?.role === 'manager' && view.figures.placed === 0 && !open
  const trouble = view.tickets.some((ticket) => needsALook(ticket, view))
  return (
    <>
      <header className="top-bar">
        <h1 className="unseen">{name}</h1>
        <Wordmark name={name} />
        <button
          type="button"
          className={open ? 'button state open' : 'button state closed'}
          onClick={() => onPanel('stand')}
        >
          <span aria-hidden="true" className="dot" /> {say(open ? 'isOpen' : 'isClosed')}
        </button>
        {open && <TokensLeft code={view.code} config={view.config} now={now} onCode={onCode} />}
        <OwnBadges
          busy={open ? view.stand.busy : 'normal'}
          crowd={view.crowd}
          rest={quotaRest(view)}
          onOwn={() => onPanel('own')}
          onDemand={() => onPanel('demand')}
          onHealth={() => onPanel('health')}
        />
        <span className="gap" />
        {door('walk-up', say('walkUp'))}
        {door('stock', say('stock'))}
        {door('tickets', say('tickets'), trouble ? 'button danger' : 'button quiet')}
        {door('more', say('more'))}
        {panel === 'stand' && <OpenClose view={view} onClose={close} />}
        {panel === 'stock' && <StockPanel menu={menu} orders={view.orders} now={now} onClose={close} />}
        {panel === 'tickets' && <TicketsPanel view={view} onClose={close} />}
        {panel === 'walk-up' && <WalkUp menu={menu} onClose={close} />}
        {panel === 'printers' && (
          <PrintersPanel
            printers={view.printers}
            menu={menu}
            config={view.config}
            isManager={who?.role === 'manager'}
            onClose={close}
          />
        )}
        {panel === 'extensions' && (
          <ExtensionsPanel
            extensions={view.extensions}
            isManager={who?.role === 'manager'}
            origin={new URL(consoleAddress(view)).origin}
            onClose={close}
          />
        )}
        {panel === 'health' && <HealthPanel view={view} isManager={who?.role === 'manager'} onClose={close} />}
        {panel === 'demand' && <DemandPanel view={view} onClose={close} />}
        {panel === 'own' && <OwnPanel view={view} who={who} onWho={onWho} onTest={sounds.test} onClose={close} />}
        {panel === 'more' && (
          <MorePanel
            view={view}
            who={who}
            now={now}
            onOwn={() => onPanel('own')}
            onDemand={() => onPanel('demand')}
            onPrinters={() => onPanel('printers')}
            onExtensions={() => onPanel('extensions')}
            onClose={close}
            onOut={onOut}
          />
        )}
      </header>
      {panel === 'guide' && <GuidePanel view={view} onClose={close} />}
      {isNew && (
        <button type="button" className="new-stand" onClick={() => onPanel('guide')}>
          {sayRunning('guideTitle')}
        </button>
      )}
    </>
  )
}
