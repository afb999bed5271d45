import { useState } from 'react'
import type { StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { ChecklistPanel } from './checklist-panel.tsx'
import { ClockPanel } from './clock-panel.tsx'
import { EventsPanel } from './events-panel.tsx'
import { HoursPanel } from './hours-panel.tsx'
import { consoleAddress, say, sayPaper, sayRunning } from './house.ts'
import { LanguageChoice } from './language-choice.tsx'
import { MenuPanel } from './menu-panel.tsx'
import { NamePanel } from './name-panel.tsx'
import { NetworkPanel } from './network-panel.tsx'
import { PairPanel } from './pair-panel.tsx'
import { PinsPanel } from './pins-panel.tsx'
import { PrintersPanel } from './printers-panel.tsx'
import { TestOrderPanel } from './test-order-panel.tsx'
import { useGuided } from './use-guided.ts'
import { WifiPanel } from './wifi-panel.tsx'

const steps = [
  'name',
  'pins',
  'clock',
  'event',
  'wifi',
  'network',
  'printer',
  'menu',
  'hours',
  'display',
  'test',
  'check',
] as const
type Step = (typeof steps)[number]

/** What a new place changes. */
const ofPlace: readonly Step[] = ['clock', 'wifi', 'network', 'printer', 'display', 'test', 'check']

/** What stays as it is in a new place. */
export const ofStandAlone = steps.filter((step) => !ofPlace.includes(step))

/** Whether every step was looked at. */
export function isWhole(done: readonly string[]): boolean {
  return steps.every((step) => done.includes(step))
}

interface GuideProps {
  readonly view: StaffSnapshot
  readonly onClose: () => void
}

/** From the box out of its case to the first guest, step by step; what was done is kept, so that it goes on another time. */
export function GuidePanel({ view, onClose }: GuideProps) {
  const [open, setOpen] = useState<Step | null>(null)
  const [guided, keep] = useGuided()
  const done = guided ?? []
  const back = (): void => {
    if (open !== null && !done.includes(open)) keep([...done, open])
    setOpen(null)
  }
  if (open !== null) return <GuideStep step={open} view={view} onClose={back} />
  const next = steps.find((step) => !done.includes(step)) ?? null
  return (
    <Dialog title={sayRunning('guideTitle')} broad onClose={onClose}>
      <p className="muted">
        {next === null ? sayRunning('guideDone') : sayRunning('guideNext', { step: titleOf(next) })}
      </p>
      <div className="scroll own">
        <LanguageChoice />
        <ol className="grid-of-rows guide">
          {steps.map((step, index) => (
            <li key={step} ref={step === next ? intoView : null}>
              <button type="button" className={step === next ? 'row next' : 'row'} onClick={() => setOpen(step)}>
                <strong className="serif figures">{index + 1}</strong>
                <span>
                  {titleOf(step)}
                  {done.includes(step) && <em className="well">{sayRunning('guideSeen')}</em>}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </div>
      <div className="actions in-a-row">
        <button type="button" className="button quiet" onClick={() => keep(ofStandAlone)}>
          {sayRunning('guidePlace')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  )
}

/** On a small screen what comes next may be below the edge. */
function intoView(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' })
}

function titleOf(step: Step): string {
  switch (step) {
    case 'printer':
      return sayPaper('printers')
    case 'menu':
      return say('menuTitle')
    case 'event':
      return say('eventsTitle')
    case 'display':
      return say('pairDisplay')
    case 'hours':
      return sayRunning('hoursTitle')
    case 'wifi':
      return sayRunning('wifiTitle')
    case 'network':
      return sayRunning('networkTitle')
    case 'check':
      return sayRunning('checkTitle')
    case 'name':
    case 'pins':
    case 'clock':
    case 'test':
      return sayRunning(`guide.${step}`)
  }
}

function GuideStep({ step, view, onClose }: GuideProps & { readonly step: Step }) {
  switch (step) {
    case 'name':
      return <NamePanel config={view.config} onClose={onClose} />
    case 'pins':
      return <PinsPanel onClose={onClose} />
    case 'clock':
      return <ClockPanel config={view.config} address={consoleAddress(view)} onClose={onClose} />
    case 'event':
      return <EventsPanel view={view} isManager onClose={onClose} />
    case 'wifi':
      return <WifiPanel onClose={onClose} />
    case 'network':
      return <NetworkPanel view={view} onClose={onClose} />
    case 'printer':
      return (
        <PrintersPanel
          printers={view.printers}
          menu={view.stand.menu}
          config={view.config}
          isManager
          onClose={onClose}
        />
      )
    case 'menu':
      return <MenuPanel language={view.stand.language} onClose={onClose} />
    case 'hours':
      return <HoursPanel view={view} onClose={onClose} />
    case 'display':
      return <PairPanel onClose={onClose} />
    case 'test':
      return <TestOrderPanel view={view} onClose={onClose} />
    case 'check':
      return <ChecklistPanel view={view} onClose={onClose} />
  }
}
