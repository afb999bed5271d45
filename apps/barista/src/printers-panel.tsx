import { useState } from 'react'
import type { DrinkView, PrinterView, StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { AddPrinter } from './add-printer.tsx'
import { CalibratePanel } from './calibrate-panel.tsx'
import { api, say, sayPaper } from './house.ts'
import { LogoPanel } from './logo-panel.tsx'
import { NewRoll } from './new-roll.tsx'
import { PadPanel } from './pad-panel.tsx'
import { PaperRules } from './paper-rules.tsx'
import { PrinterCard } from './printer-card.tsx'
import { PrinterSettings } from './printer-settings.tsx'

interface PrintersPanelProps {
  readonly printers: readonly PrinterView[]
  readonly menu: readonly DrinkView[]
  readonly config: StaffSnapshot['config']
  readonly isManager: boolean
  readonly onClose: () => void
}

type Place =
  | { readonly is: 'list' }
  | { readonly is: 'add' }
  | { readonly is: 'pad' }
  | { readonly is: 'logo' }
  | { readonly is: 'settings' | 'roll' | 'calibrate'; readonly name: string }

/** Each printer, and what can be printed besides tickets; behind it, all that a printer can be told. */
export function PrintersPanel(props: PrintersPanelProps) {
  const { printers, menu } = props
  const [place, setPlace] = useState<Place>({ is: 'list' })
  const [told, setTold] = useState<string | null>(null)
  const back = (sentence: string | null = null): void => {
    setTold(sentence)
    setPlace({ is: 'list' })
  }
  const printer = 'name' in place ? printers.find(({ name }) => name === place.name) : undefined
  if (place.is === 'add') return <AddPrinter used={printers} onBack={back} />
  if (place.is === 'pad') return <PadPanel menu={menu} onClose={() => back()} />
  if (place.is === 'logo') return <LogoPanel onBack={back} />
  if (place.is === 'calibrate') return <CalibratePanel name={place.name} onBack={back} />
  if (place.is === 'roll' && printer !== undefined) return <NewRoll printer={printer} onBack={back} />
  if (place.is === 'settings' && printer !== undefined)
    return (
      <PrinterSettings
        printer={printer}
        printers={printers}
        menu={menu}
        onCalibrate={() => setPlace({ is: 'calibrate', name: printer.name })}
        onBack={back}
      />
    )
  return <List {...props} told={told} onTold={setTold} onPlace={setPlace} />
}

interface ListProps extends PrintersPanelProps {
  readonly told: string | null
  readonly onTold: (sentence: string) => void
  readonly onPlace: (place: Place) => void
}

function List({ printers, config, isManager, told, onTold, onPlace, onClose }: ListProps) {
  const act = async (call: ReturnType<typeof api.printShift>, done: string): Promise<void> => {
    const result = await call
    onTold(result.ok ? done : result.problem.detail)
  }
  const door = (label: 'addPrinter' | 'pad' | 'shiftReport' | 'logo', onClick: () => void) => (
    <button type="button" className="button quiet" onClick={onClick}>
      {sayPaper(label)}
    </button>
  )
  return (
    <Dialog title={sayPaper('printersTitle')} broad onClose={onClose}>
      <p role="status">{told}</p>
      <div className="scroll">
        <div className="printers">
          {printers.length === 0 && <p className="muted">{sayPaper('noPrinters')}</p>}
          {printers.map((each) => (
            <PrinterCard
              key={each.name}
              printer={each}
              onSettings={isManager ? () => onPlace({ is: 'settings', name: each.name }) : null}
              onTest={() => void act(api.testPrinter(each.name), sayPaper('testSent', { name: each.name }))}
              onDrawer={each.drawer ? () => void act(api.openDrawer(each.name), sayPaper('drawerOpens')) : null}
              onRoll={() => onPlace({ is: 'roll', name: each.name })}
            />
          ))}
        </div>
        {isManager && <PaperRules config={config} />}
      </div>
      <div className="actions in-a-row">
        {isManager && door('addPrinter', () => onPlace({ is: 'add' }))}
        {door('pad', () => onPlace({ is: 'pad' }))}
        {door('shiftReport', () => void act(api.printShift(), sayPaper('printed')))}
        {isManager && door('logo', () => onPlace({ is: 'logo' }))}
        <button type="button" className="button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  )
}
