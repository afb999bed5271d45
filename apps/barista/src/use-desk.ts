import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Result } from '@pressobox/client'
import type { OrderView, StaffSnapshot, WhoView } from '@pressobox/protocol'
import { api, say } from './house.ts'
import { lastStep, undoOf } from './last-step.ts'

export type Step = 'make' | 'complete' | 'collect'
/** What a panel does with an order, as it is told once it is done. */
export type Did = Step | 'goFirst' | 'notFirst' | 'queue' | 'extend' | 'remake' | 'cancel' | 'print'

/** What an order will be once the box has said yes. */
interface Guess {
  readonly state: OrderView['state']
  readonly version: number
}

/** What may be done with orders: the same from one moment to the next, so that a card is drawn again only when it changes. */
export interface Hands {
  readonly take: (orders: readonly OrderView[], step: Step) => void
  /** Any other step of one order: shown when the box has told it. */
  readonly act: (order: OrderView, did: Did, call: () => Promise<Result<OrderView>>) => void
  readonly tell: (order: OrderView | null) => void
}

export interface Desk {
  /** Orders as they are, and those that were just tapped as they will be. */
  readonly orders: readonly OrderView[]
  /** Orders that the box has not answered for yet. */
  readonly waiting: ReadonlySet<string>
  /** Of these, those that have waited for so long that what the screen says of them has to be marked. */
  readonly unanswered: ReadonlySet<string>
  readonly hands: Hands
  /** Whose history is looked at, wherever the order is by then. */
  readonly told: OrderView | null
}

const leadsTo = { make: 'making', complete: 'ready', collect: 'collected' } as const
/** What the box has not confirmed by then is marked: the screen never tells for a second what may not be so. */
const unansweredMs = 800

/** What a console knows of the stand, and what it puts in itself: an order as the box answered it. */
export interface DeskOptions {
  readonly view: StaffSnapshot
  readonly who: WhoView | null
  /** What is seen is what the box says. */
  readonly isLive: boolean
  readonly onOrder: (order: OrderView) => void
}

/**
 * Steps of this console: shown at once. A card keeps that place until the box answers, and is marked while that takes
 * long; it is taken back where the box says no, and where nobody knows what the box says.
 */
export function useDesk({ view, who, isLive, onOrder }: DeskOptions): Desk {
  const [guesses, setGuesses] = useState<ReadonlyMap<string, Guess>>(new Map())
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set())
  const [unanswered, setUnanswered] = useState<ReadonlySet<string>>(new Set())
  const [told, tell] = useState<OrderView | null>(null)
  /** As `waiting`, for a second tap that comes before the first is drawn. */
  const sent = useRef<ReadonlySet<string>>(waiting)
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())
  useEffect(() => {
    const { current } = timers
    return () => current.forEach((timer) => clearTimeout(timer))
  }, [])

  useEffect(() => {
    if (!isLive) setGuesses(new Map())
  }, [isLive])

  const settle = useCallback((ids: readonly string[]) => {
    setGuesses((before) => new Map([...before].filter(([id]) => !ids.includes(id))))
  }, [])

  const begin = useCallback((ids: readonly string[]): (() => void) => {
    const set = (next: ReadonlySet<string>): void => {
      sent.current = next
      setWaiting(next)
    }
    const less = (before: ReadonlySet<string>) => new Set([...before].filter((id) => !ids.includes(id)))
    set(new Set([...sent.current, ...ids]))
    const timer = setTimeout(() => setUnanswered((before) => new Set([...before, ...ids])), unansweredMs)
    timers.current.add(timer)
    return () => {
      clearTimeout(timer)
      timers.current.delete(timer)
      setUnanswered(less)
      set(less(sent.current))
    }
  }, [])

  const take = useCallback(
    (asked: readonly OrderView[], step: Step): void => {
      const orders = asked.filter(({ id }) => !sent.current.has(id))
      if (orders.length === 0) return
      const ids = orders.map(({ id }) => id)
      const end = begin(ids)
      if (isLive) {
        const made = orders.map(({ id, version }) => [id, { state: leadsTo[step], version }] as const)
        setGuesses((before) => new Map([...before, ...made]))
      }
      void painted()
        .then(() => send(orders, step))
        .then(({ moved, refused }) => {
          moved.forEach(onOrder)
          settle(ids)
          end()
          if (moved.length > 0) lastStep.did(sentenceOf(moved, step), undoOf(moved))
          if (refused.length > 0) lastStep.failed(refused.map(({ sentence }) => sentence).join(' '))
        })
    },
    [begin, isLive, onOrder, settle],
  )

  const act = useCallback(
    (order: OrderView, did: Did, call: () => Promise<Result<OrderView>>): void => {
      const end = begin([order.id])
      void call().then((result) => {
        end()
        if (!result.ok) return lastStep.failed(result.problem.detail)
        const sentence = say(`did.${did}`, { number: order.number ?? 0 })
        // Paper is no step of the order: it is as it was.
        lastStep.did(sentence, result.value.version === order.version ? null : undoOf([result.value]))
      })
    },
    [begin],
  )

  return {
    orders: view.orders.map((order) => guessed(order, guesses.get(order.id), who)),
    waiting,
    unanswered,
    hands: useMemo(() => ({ take, act, tell }), [take, act]),
    told: view.orders.find(({ id }) => id === told?.id) ?? told,
  }
}

/** A newer version is the box's own word: the guess is over. */
function guessed(order: OrderView, guess: Guess | undefined, who: WhoView | null): OrderView {
  if (guess === undefined || guess.version !== order.version) return order
  const barista = guess.state === 'making' ? (who?.name ?? null) : order.barista
  return { ...order, state: guess.state, barista }
}

/** To ask the box takes longer than to show what it will say: that is painted first. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

interface Sent {
  readonly moved: readonly OrderView[]
  readonly refused: readonly { readonly id: string; readonly sentence: string }[]
}

async function send(orders: readonly OrderView[], step: Step): Promise<Sent> {
  const [first] = orders
  if (first !== undefined && orders.length === 1) {
    const result = await api[step](first.id, first.version)
    return result.ok
      ? { moved: [result.value], refused: [] }
      : { moved: [], refused: [{ id: first.id, sentence: result.problem.detail }] }
  }
  const ids = orders.map(({ id }) => id)
  const result = await api.batch(ids, step)
  if (!result.ok) return { moved: [], refused: ids.map((id) => ({ id, sentence: result.problem.detail })) }
  const numbers = new Map(orders.map(({ id, number }) => [id, number ?? 0]))
  return {
    moved: result.value.orders,
    refused: result.value.refused.map(({ id }) => ({
      id,
      sentence: say('notMoved', { number: numbers.get(id) ?? 0 }),
    })),
  }
}

function sentenceOf(moved: readonly OrderView[], step: Step): string {
  const [first] = moved
  return moved.length === 1 || step === 'collect'
    ? say(`did.${step}`, { number: first?.number ?? 0 })
    : say(`didMany.${step}`, { count: moved.length, drink: first?.label.drink ?? '' })
}
