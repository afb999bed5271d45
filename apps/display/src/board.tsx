import { useEffect, useRef, useState } from 'react'
import type { BoardEntry } from '@pressobox/protocol'
import { say } from './house.ts'

const shown = 12
const calledMs = 4000

/** Two columns of numbers; a number that became ready takes the screen for four seconds and then settles into its place. */
export function Board({ board, now }: { readonly board: readonly BoardEntry[]; readonly now: number }) {
  const called = useCalled(board)
  const preparing = board.filter((entry) => entry.state !== 'ready').toSorted((a, b) => a.number - b.number)
  const ready = board
    .filter((entry) => entry.state === 'ready')
    .toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since))
  return (
    <>
      <Column name="preparing" title={say('preparing')} empty={say('nobodyPreparing')} entries={preparing} now={now} />
      <Column name="ready" title={say('ready')} empty={say('nobodyReady')} entries={ready} now={now} />
      {called !== null && (
        <div className="called" role="alert">
          <p className="serif figures">{called.number}</p>
          <p>{say('ready')}</p>
        </div>
      )}
    </>
  )
}

interface ColumnProps {
  readonly name: 'preparing' | 'ready'
  readonly title: string
  readonly empty: string
  readonly entries: readonly BoardEntry[]
  readonly now: number
}

function Column({ name, title, empty, entries, now }: ColumnProps) {
  return (
    <section className={`column ${name}`} aria-label={title}>
      <h2>{title}</h2>
      {entries.length === 0 && <p className="empty">{empty}</p>}
      <ul>
        {entries.slice(0, shown).map((entry) => (
          <li key={entry.orderId}>
            <span className="called-number serif figures">{entry.number}</span>
            <span className="drink">{entry.drink}</span>
            {name === 'preparing' && (
              <span className="age figures">
                {say('minutes', { minutes: Math.max(0, Math.floor((now - Date.parse(entry.since)) / 60_000)) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {entries.length > shown && <p className="empty">{say('more', { count: entries.length - shown })}</p>}
    </section>
  )
}

/** The number that became ready just now; those that were ready when the page loaded are not called again. */
function useCalled(board: readonly BoardEntry[]): BoardEntry | null {
  const known = useRef<ReadonlySet<string> | null>(null)
  const [waiting, setWaiting] = useState<readonly BoardEntry[]>([])
  useEffect(() => {
    const ready = board.filter((entry) => entry.state === 'ready')
    const before = known.current
    known.current = new Set(ready.map((entry) => entry.orderId))
    const fresh = before === null ? [] : ready.filter((entry) => !before.has(entry.orderId))
    if (fresh.length > 0) setWaiting((list) => [...list, ...fresh])
  }, [board])
  const first = waiting[0] ?? null
  useEffect(() => {
    if (first === null) return undefined
    const timer = setTimeout(() => setWaiting((list) => list.slice(1)), calledMs)
    return () => clearTimeout(timer)
  }, [first])
  return first
}
