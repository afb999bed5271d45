import type { PrinterView } from '@pressobox/protocol'
import { sayPaper } from './house.ts'
import { printerWords, routeWords } from './paper-words.ts'

interface PrinterCardProps {
  readonly printer: PrinterView
  /** Null for those who may not change it. */
  readonly onSettings: (() => void) | null
  readonly onTest: () => void
  /** Null where it has none. */
  readonly onDrawer: (() => void) | null
  readonly onRoll: () => void
}

/** How a printer is, what to do, what waits for it and what is left of its roll. */
export function PrinterCard({ printer, onSettings, onTest, onDrawer, onRoll }: PrinterCardProps) {
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
        {fallback !== null && sayPaper('thenTo', { name: fallback })}{' '}
        {metresLeft === null ? sayPaper('metresUnknown') : sayPaper('metresLeft', { metres: metresLeft })}
      </p>
      <div className="printer-actions">
        <button type="button" className="button quiet" onClick={onTest}>
          {sayPaper('testPage')}
        </button>
        <button type="button" className="button quiet" onClick={onRoll}>
          {sayPaper('newRoll')}
        </button>
        {onDrawer !== null && (
          <button type="button" className="button quiet" onClick={onDrawer}>
            {sayPaper('openDrawer')}
          </button>
        )}
        {onSettings !== null && (
          <button type="button" className="button quiet" onClick={onSettings}>
            {sayPaper('settings')}
          </button>
        )}
      </div>
    </section>
  )
}
