import { useEffect, useState } from 'react'
import type { FoundPrinterView, PrinterView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say, sayPaper } from './house.ts'
import { printerWords, routeWords } from './paper-words.ts'

/** Metres of a usual roll of 80 mm. */
const roll = 80
const padCount = 20

interface PrintersPanelProps {
  readonly printers: readonly PrinterView[]
  readonly isManager: boolean
  readonly onClose: () => void
}

/** Each printer: how it is, what to do, what waits for it; and what can be printed besides tickets. */
export function PrintersPanel({ printers, isManager, onClose }: PrintersPanelProps) {
  const [told, setTold] = useState<string | null>(null)
  const found = useFound(printers.length)
  const act = async (call: Promise<{ ok: true } | { ok: false; problem: { detail: string } }>, done: string) => {
    const result = await call
    setTold(result.ok ? done : result.problem.detail)
  }
  return (
    <Dialog title={sayPaper('printersTitle')} onClose={onClose}>
      <div className="paper-panel">
        <p role="status">{told}</p>
        {printers.length === 0 && <p className="muted">{sayPaper('noPrinters')}</p>}
        <div className="printers">
          {printers.map((printer) => (
            <Printer key={printer.name} printer={printer} act={act} />
          ))}
        </div>
        {isManager && found.length > 0 && <Found found={found} act={act} />}
        <div className="actions">
          <button
            type="button"
            className="button quiet"
            onClick={() => void act(api.printShift(), sayPaper('printed'))}
          >
            {sayPaper('shiftReport')}
          </button>
          <button
            type="button"
            className="button quiet"
            onClick={() => void act(api.printPad(padCount), sayPaper('printed'))}
          >
            {sayPaper('paperPad', { count: padCount })}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {say('close')}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

type Act = (call: Promise<{ ok: true } | { ok: false; problem: { detail: string } }>, done: string) => Promise<void>

function Printer({ printer, act }: { readonly printer: PrinterView; readonly act: Act }) {
  const { name, url, state, cause, waiting, metresLeft, fallback } = printer
  const { is, todo } = printerWords(printer)
  const mark = state === 'trouble' ? 'ill' : cause === 'paper-low' ? 'low' : state
  return (
    <section className={`printer ${mark}`} aria-label={name}>
      <h3>
        {name} <span className="muted">{url}</span>
      </h3>
      <p className="printer-state">
        <strong>{is}.</strong> {(state === 'trouble' || cause !== null || state === 'unknown') && todo}
      </p>
      <p className="muted">
        {sayPaper('waiting', { count: waiting })} · {routeWords(printer)}.{' '}
        {fallback !== null && sayPaper('thenTo', { name: fallback })}
      </p>
      <p className="muted">
        {metresLeft === null ? sayPaper('metresUnknown') : sayPaper('metresLeft', { metres: metresLeft })}
      </p>
      <div className="printer-actions">
        <button
          type="button"
          className="button quiet"
          onClick={() => void act(api.testPrinter(name), sayPaper('testSent', { name }))}
        >
          {sayPaper('testPage')}
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={() => void act(api.changeRoll(name, roll), sayPaper('metresLeft', { metres: roll }))}
        >
          {sayPaper('paperChanged', { metres: roll })}
        </button>
      </div>
    </section>
  )
}

function Found({ found, act }: { readonly found: readonly FoundPrinterView[]; readonly act: Act }) {
  return (
    <div className="printers">
      <h3>{sayPaper('found')}</h3>
      {found.map(({ name, url, identity }) => (
        <div key={url} className="printer-actions">
          <span>
            {name} <span className="muted">{url}</span>
          </span>
          <button
            type="button"
            className="button"
            onClick={() => void act(api.putPrinter(shortName(name), { url, identity }), name)}
          >
            {sayPaper('use')}
          </button>
        </div>
      ))}
    </div>
  )
}

/** A name that a printer may have here: letters, digits, - and _. */
function shortName(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'printer'
  )
}

/** Printers that were seen and are not used, asked for when the panel opens and when one more is used. */
function useFound(used: number): readonly FoundPrinterView[] {
  const [found, setFound] = useState<readonly FoundPrinterView[]>([])
  useEffect(() => {
    void api.printers().then((result) => {
      if (result.ok) setFound(result.value.found)
    })
  }, [used])
  return found
}
