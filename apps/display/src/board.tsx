import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { BoardEntry } from '@pressobox/protocol'
import { say } from './house.ts'
import { roomFor, type Space } from './room.ts'

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
  const list = useRef<HTMLUListElement>(null)
  const space = useSpace(list)
  const numbers = entries.map(({ number }) => number)
  const room = space === null ? null : roomFor(space, numbers)
  const shown = room === null ? [] : entries.slice(0, room.rows * room.columns)
  const crowded = room !== null && room.crowded
  return (
    <section className={`column ${name} ${crowded ? 'dense' : 'large'}`} aria-label={title}>
      <h2>{title}</h2>
      {entries.length === 0 && <p className="empty">{empty}</p>}
      <ul
        ref={list}
        style={room === null ? {} : { '--columns': room.columns, '--rows': room.rows, '--number': `${room.size}px` }}
      >
        {shown.map((entry) => (
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
      </ul>
      <p className="beyond figures">
        {shown.length < entries.length && <span>{say('more', { count: entries.length - shown.length })}</span>}
        {last.length > 0 && (
          <span>
            {say('lastCalled')} <strong>{last.join(' · ')}</strong>
          </span>
        )}
      </p>
    </section>
  )
}

function Age({ minutes }: { readonly minutes: number }) {
  const whole = Math.max(0, Math.floor(minutes))
  return <span className="age figures">{say('minutes', { minutes: whole })}</span>
}

/** What the list has on this screen, whatever else stands around it; null before it was looked at. */
function useSpace(list: RefObject<HTMLUListElement | null>): Space | null {
  const [space, setSpace] = useState<Space | null>(null)
  useLayoutEffect(() => {
    const element = list.current
    if (element === null) return undefined
    const look = (): void => {
      const { innerWidth, innerHeight } = window
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const screen = { height: innerHeight, upright: innerHeight > innerWidth, rem }
      setSpace({ width: element.clientWidth, height: element.clientHeight, screen })
    }
    look()
    const looking = new ResizeObserver(look)
    looking.observe(element)
    return () => looking.disconnect()
  }, [list])
  return space
}
