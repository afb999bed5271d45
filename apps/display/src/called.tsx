import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { BoardEntry } from '@pressobox/protocol'
import { say } from './house.ts'

const calledMs = 4000
const leavingMs = 240
const lastCalls = 5

interface Calls {
  /** The number that takes the screen now. */
  readonly called: BoardEntry | null
  /** It is about to settle into its place. */
  readonly leaving: boolean
  /** The order that settled last: its place is marked. */
  readonly settled: string | null
  /** Numbers that were called, the newest first. */
  readonly last: readonly number[]
}

/** Numbers that became ready just now, one after the other; those that were ready when the page loaded are not called again. */
export function useCalls(board: readonly BoardEntry[], onCall: (entry: BoardEntry) => void): Calls {
  const known = useRef<ReadonlySet<string> | null>(null)
  const [waiting, setWaiting] = useState<readonly BoardEntry[]>([])
  const [leaving, setLeaving] = useState(false)
  const [settled, setSettled] = useState<string | null>(null)
  const [last, setLast] = useState<readonly number[]>([])
  const call = useEffectEvent(onCall)
  useEffect(() => {
    const ready = board.filter((entry) => entry.state === 'ready')
    const before = known.current
    known.current = new Set(ready.map((entry) => entry.orderId))
    const fresh = before === null ? [] : ready.filter((entry) => !before.has(entry.orderId))
    const news = before === null ? ready.toSorted(byTime).map(({ number }) => number) : []
    if (news.length > 0) setLast(news.reverse().slice(0, lastCalls))
    // What is being made again was called by mistake: it is called no more, and stands nowhere as called.
    const back = new Set(board.filter((entry) => entry.state !== 'ready').map(({ number }) => number))
    setLast((numbers) => numbers.filter((number) => !back.has(number)))
    setWaiting((list) => [...list.filter(({ number }) => !back.has(number)), ...fresh])
  }, [board])
  const first = waiting[0] ?? null
  useEffect(() => {
    setLeaving(false)
    if (first === null) return undefined
    call(first)
    setLast((numbers) => [first.number, ...numbers.filter((number) => number !== first.number)].slice(0, lastCalls))
    const leave = setTimeout(() => setLeaving(true), calledMs - leavingMs)
    const gone = setTimeout(() => {
      setLeaving(false)
      setSettled(first.orderId)
      setWaiting((list) => list.slice(1))
    }, calledMs)
    return () => {
      clearTimeout(leave)
      clearTimeout(gone)
    }
  }, [first])
  return { called: first, leaving, settled, last }
}

function byTime(a: BoardEntry, b: BoardEntry): number {
  return Date.parse(a.since) - Date.parse(b.since)
}

interface CalledProps {
  readonly entry: BoardEntry
  readonly leaving: boolean
  readonly pickup: string | null
}

/** For four seconds nothing else is to be seen. */
export function Called({ entry, leaving, pickup }: CalledProps) {
  return (
    <div key={entry.orderId} className={leaving ? 'called leaving' : 'called'} role="alert">
      <p className="called-big serif figures" style={{ '--digits': Math.max(2, String(entry.number).length) }}>
        {entry.number}
      </p>
      <p className="called-word">{say('ready')}</p>
      <p className="called-drink">{entry.drink}</p>
      {pickup !== null && <p className="called-drink">{say('pickup', { place: pickup })}</p>}
    </div>
  )
}
