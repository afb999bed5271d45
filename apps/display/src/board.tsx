import { useSyncExternalStore } from 'react'
import type { BoardEntry } from '@pressobox/protocol'
import { say } from './house.ts'

/** Numbers that fit one column: with their drinks, or so many that only numbers are left. */
interface Room {
  readonly large: number
  readonly dense: number
  /** Numbers beside each other when it is dense. */
  readonly columns: number
}

function roomOf(upright: boolean, digits: number, count: number): Room {
  if (!upright) return { large: 8, dense: 21, columns: 3 }
  return digits > 2 || count <= 12 ? { large: 4, dense: 12, columns: 2 } : { large: 4, dense: 18, columns: 3 }
}

interface BoardProps {
  readonly board: readonly BoardEntry[]
  /** The box's wall clock, ms. */
  readonly now: number
  /** The order that was called last. */
  readonly fresh: string | null
  /** Numbers that were called last, the newest first. */
  readonly last: readonly number[]
}

/** Two columns of numbers, to be read from the back of the room. */
export function Board({ board, now, fresh, last }: BoardProps) {
  const preparing = board.filter((entry) => entry.state !== 'ready').toSorted((a, b) => a.number - b.number)
  const ready = board
    .filter((entry) => entry.state === 'ready')
    .toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since) || b.number - a.number)
  return (
    <>
      <Column
        name="preparing"
        title={say('preparing')}
        empty={say('nobodyPreparing')}
        entries={preparing}
        now={now}
        fresh={null}
        last={[]}
      />
      <Column
        name="ready"
        title={say('ready')}
        empty={say('nobodyReady')}
        entries={ready}
        now={now}
        fresh={fresh}
        last={last}
      />
    </>
  )
}

interface ColumnProps {
  readonly name: 'preparing' | 'ready'
  readonly title: string
  readonly empty: string
  readonly entries: readonly BoardEntry[]
  readonly now: number
  readonly fresh: string | null
  readonly last: readonly number[]
}

function Column({ name, title, empty, entries, now, fresh, last }: ColumnProps) {
  const digits = Math.max(2, ...entries.map((entry) => String(entry.number).length))
  const { large, dense, columns } = roomOf(useUpright(), digits, entries.length)
  const crowded = entries.length > large
  const shown = entries.length > dense ? dense - 1 : entries.length
  return (
    <section className={`column ${name} ${crowded ? 'dense' : 'large'}`} aria-label={title}>
      <h2>{title}</h2>
      {entries.length === 0 && <p className="empty">{empty}</p>}
      <ul style={{ '--digits': digits, '--columns': columns }}>
        {entries.slice(0, shown).map((entry) => (
          <li key={entry.orderId} className={entry.orderId === fresh ? 'fresh' : ''}>
            <span className="called-number serif figures">{entry.number}</span>
            {!crowded && (
              <span className="about">
                <span className="drink">{entry.drink}</span>
                {name === 'preparing' && <Age minutes={(now - Date.parse(entry.since)) / 60_000} />}
              </span>
            )}
          </li>
        ))}
        {shown < entries.length && <li className="empty">{say('more', { count: entries.length - shown })}</li>}
      </ul>
      {last.length > 0 && (
        <p className="last-calls figures">
          {say('lastCalled')} <strong>{last.join(' · ')}</strong>
        </p>
      )}
    </section>
  )
}

function Age({ minutes }: { readonly minutes: number }) {
  const whole = Math.max(0, Math.floor(minutes))
  return <span className="age figures">{say('minutes', { minutes: whole })}</span>
}

function useUpright(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('resize', changed)
      return () => window.removeEventListener('resize', changed)
    },
    () => window.innerHeight > window.innerWidth,
  )
}
