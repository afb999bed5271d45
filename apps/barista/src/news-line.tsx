import { useEffect, useState, type ReactNode } from 'react'
import type { PrinterView, StaffSnapshot } from '@pressobox/protocol'
import { say } from './house.ts'
import { lastStep, useLastStep } from './last-step.ts'
import { printerWords } from './paper-words.ts'

const doneMs = 5000
const problemMs = 10_000

interface NewsLineProps {
  readonly view: StaffSnapshot
  /** Numbers of the orders that the box has not answered for. */
  readonly unanswered: readonly number[]
  readonly onPrinters: () => void
}

/**
 * One line below the lanes for all that comes and goes: the worst of what is wrong, how much more there is, and what this
 * console did last with its undo. It always has its place, so that nothing above it moves.
 */
export function NewsLine({ view, unanswered, onPrinters }: NewsLineProps) {
  const { done, problem } = useLastStep()
  useForgotten(done, lastStep.forgetDone, doneMs)
  useForgotten(problem, lastStep.forgetProblem, problemMs)
  const { broadcast } = view.stand
  const printer = (each: PrinterView) => <PrinterNews key={each.name} printer={each} onOpen={onPrinters} />
  const news = [
    problem === null ? null : <Problem key="problem" sentence={problem} />,
    ...view.printers.filter(({ state }) => state === 'trouble').map(printer),
    unanswered.length === 0 ? null : (
      <p key="unanswered" className="news-item low" role="status">
        {say('unanswered', { numbers: unanswered.join(', ') })}
      </p>
    ),
    ...view.printers.filter(({ state, cause }) => state !== 'trouble' && cause !== null).map(printer),
    broadcast === null ? null : (
      <p key="broadcast" className="news-item" role="status">
        {say('broadcastNow', { text: broadcast.text })}
      </p>
    ),
  ].filter((each) => each !== null)
  return (
    <footer className="news">
      <News items={news} />
      {done !== null && (
        <div className="toast" role="status">
          <span>{done.sentence}</span>
          {done.takeBack !== null && (
            <button type="button" className="button" onClick={lastStep.undo}>
              {say('undo')}
            </button>
          )}
        </div>
      )}
    </footer>
  )
}

/** The worst, and the others above it while somebody wants to see them. */
function News({ items: [worst, ...others] }: { readonly items: readonly ReactNode[] }) {
  const [open, setOpen] = useState(false)
  if (worst === undefined) return null
  return (
    <div className="news-worst">
      {worst}
      {others.length > 0 && (
        <button
          type="button"
          className="button quiet news-more"
          aria-expanded={open}
          aria-label={say('newsMore', { count: others.length })}
          onClick={() => setOpen(!open)}
        >
          +{others.length}
        </button>
      )}
      {open && others.length > 0 && <div className="news-others">{others}</div>}
    </div>
  )
}

function Problem({ sentence }: { readonly sentence: string }) {
  return (
    <p className="news-item wrong" role="alert">
      {sentence}
      <button type="button" className="button" onClick={lastStep.forgetProblem}>
        {say('dismiss')}
      </button>
    </p>
  )
}

/** What a printer needs, in words, until it has it. */
function PrinterNews({ printer, onOpen }: { readonly printer: PrinterView; readonly onOpen: () => void }) {
  const { is, todo } = printerWords(printer)
  return (
    <button
      type="button"
      role="alert"
      className={`news-item printer-alert ${printer.state === 'trouble' ? 'wrong' : 'low'}`}
      onClick={onOpen}
    >
      {printer.name}: {is}. {todo}
    </button>
  )
}

function useForgotten(thing: unknown, forget: () => void, ms: number): void {
  useEffect(() => {
    if (thing === null) return undefined
    const timer = setTimeout(forget, ms)
    return () => clearTimeout(timer)
  }, [thing, forget, ms])
}
