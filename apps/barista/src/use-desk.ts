import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Result } from '@pressobox/client'
import type { OrderView, StaffSnapshot, WhoView } from '@pressobox/protocol'
import { api, say } from './house.ts'
import { lastStep, undoOf } from './last-step.ts'

export type Step = 'make' | 'complete' | 'collect'

/** What an order will be once the box has said yes. */
interface Guess {
  readonly state: OrderView['state']
  readonly version: number
}

/** What may be done with orders: the same from one moment to the next, so that a card is drawn again only when it changes. */
export interface Hands {
  readonly take: (orders: readonly OrderView[], step: Step) => void
  /** Any other step of one order: shown when the box has told it. */
  readonly act: (order: OrderView, what: string, call: () => Promise<Result<OrderView>>) => void
  readonly tell: (order: OrderView | null) => void
}

export interface Desk {
  /** Orders as they are, and those that were just tapped as they will be. */
  readonly orders: readonly OrderView[]
  /** Orders that the box has not answered for yet. */
  readonly waiting: ReadonlySet<string>
  readonly hands: Hands
  /** Whose history is looked at, wherever the order is by then. */
  readonly told: OrderView | null
}

const leadsTo = { make: 'making', complete: 'ready', collect: 'collected' } as const
/** A guess that the box has not confirmed by then is taken back: the screen never tells for longer what may not be so. */
const guessMs = 1000

/** Steps of this console: shown at once, taken back where the box says no or says nothing. */
export function useDesk(view: StaffSnapshot, who: WhoView | null): Desk {
  const [guesses, setGuesses] = useState<ReadonlyMap<string, Guess>>(new Map())
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set())
  const [told, tell] = useState<OrderView | null>(null)
  /** As `waiting`, for a second tap that comes before the first is drawn. */
  const sent = useRef<ReadonlySet<string>>(waiting)
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())
  useEffect(() => {
    const { current } = timers
    return () => current.forEach((timer) => clearTimeout(timer))
  }, [])

  const settle = useCallback((over: ReadonlyMap<string, Guess>) => {
    // A later tap on the same card has a guess of its own.
    setGuesses((before) => new Map([...before].filter(([id, guess]) => over.get(id) !== guess)))
  }, [])

  const begin = useCallback((ids: readonly string[]): (() => void) => {
    const set = (next: ReadonlySet<string>): void => {
      sent.current = next
      setWaiting(next)
    }
    set(new Set([...sent.current, ...ids]))
    return () => set(new Set([...sent.current].filter((id) => !ids.includes(id))))
  }, [])

  const take = useCallback(
    (asked: readonly OrderView[], step: Step): void => {
      const orders = asked.filter(({ id }) => !sent.current.has(id))
      if (orders.length === 0) return
      const ids = orders.map(({ id }) => id)
      const end = begin(ids)
      const made = new Map(orders.map(({ id, version }) => [id, { state: leadsTo[step], version }]))
      setGuesses((before) => new Map([...before, ...made]))
      const timer = setTimeout(() => {
        timers.current.delete(timer)
        settle(made)
      }, guessMs)
      timers.current.add(timer)
      void painted()
        .then(() => send(orders, step))
        .then(({ moved, refused }) => {
          end()
          if (moved.length > 0) lastStep.did(sentenceOf(moved, step), undoOf(moved))
          if (refused.length === 0) return
          settle(new Map([...made].filter(([each]) => refused.some(({ id }) => id === each))))
          lastStep.failed(refused.map(({ sentence }) => sentence).join(' '))
        })
    },
    [begin, settle],
  )

  const act = useCallback(
    (order: OrderView, what: string, call: () => Promise<Result<OrderView>>): void => {
      const end = begin([order.id])
      void call().then((result) => {
        end()
        if (!result.ok) return lastStep.failed(result.problem.detail)
        const sentence = say('done', { number: order.number ?? 0, what })
        // Paper is no step of the order: it is as it was.
        lastStep.did(sentence, result.value.version === order.version ? null : undoOf([result.value]))
      })
    },
    [begin],
  )

  return {
    orders: view.orders.map((order) => guessed(order, guesses.get(order.id), who)),
    waiting,
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
  return moved.length === 1
    ? say('done', { number: first?.number ?? 0, what: say(step) })
    : say('doneMany', { count: moved.length, drink: first?.label.drink ?? '', what: say(step) })
}
