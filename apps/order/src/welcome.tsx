import { useEffect, useRef, useState } from 'react'
import type { GuestSnapshot, Problem, StandView } from '@pressobox/protocol'
import { api, say, timeOf } from './house.ts'
import { Message } from './message.tsx'
import { goHome } from './place.ts'
import { Refused } from './refused.tsx'
import { ShortCode } from './short-code.tsx'

interface WelcomeProps {
  readonly view: GuestSnapshot
  /** The code of the address, `/?c=CODE`. */
  readonly code: string | null
  readonly onOrder: () => void
}

/** Before an order: takes the scanned code, or says why not and what to do. */
export function Welcome({ view, code, onOrder }: WelcomeProps) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(code !== null)
  const tried = useRef<string | null>(null)
  const scan = async (text: string): Promise<void> => {
    setBusy(true)
    const result = await api.scan(text)
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) {
      // The order's own link is the address from now on: reload, another tab and another browser find it again.
      goHome(`/o/${result.value.key}`)
      onOrder()
    }
  }
  useEffect(() => {
    if (code === null || tried.current === code) return
    tried.current = code
    void scan(code)
  })
  if (busy) return <Message screen="checking" cup="filling" title={say('checking')} text={null} />
  if (problem !== null)
    return (
      <Refused
        key={problem.code}
        problem={problem}
        stand={view.stand}
        onAgain={() => (code === null ? setProblem(null) : void scan(code))}
        onType={(text) => void scan(text)}
      />
    )
  if (!view.stand.open) return <Closed stand={view.stand} />
  return (
    <Message
      screen="welcome"
      cup="empty"
      title={say('welcome')}
      text={say('scanHint')}
      above={<Now stand={view.stand} />}
    >
      <ShortCode onCode={(text) => void scan(text)} />
    </Message>
  )
}

/** How it stands at the bar right now, before one decides. */
function Now({ stand }: { readonly stand: StandView }) {
  const { queue, wait } = stand
  return (
    <p className="now-at-bar">
      {say('standWait', { waiting: queue.queued + queue.making })}
      {wait !== null && ` · ${say('wait', { low: wait.lowMinutes, high: wait.highMinutes })}`}
    </p>
  )
}

export function Closed({ stand }: { readonly stand: StandView }) {
  const { reopensAt, closedReason } = stand
  return (
    <Message
      screen="closed"
      cup="gone"
      title={reopensAt === null ? say('closedTitle') : say('closedUntil', { time: timeOf(reopensAt) })}
      text={closedReason ?? say(reopensAt === null ? 'closedAsk' : 'closedText')}
    />
  )
}
