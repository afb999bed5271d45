import { useEffect, useRef, useState } from 'react'
import { unreachableCode } from '@pressobox/client'
import type { GuestSnapshot, Problem, StandView } from '@pressobox/protocol'
import { Closed } from './closed.tsx'
import { FindOrder, History } from './find-order.tsx'
import { Act } from './forms.tsx'
import { useHouse } from './house.ts'
import { Message } from './message.tsx'
import { moveTo } from './place.ts'
import { Refused } from './refused.tsx'
import { ShortCode } from './short-code.tsx'
import { SoldOut } from './sold-out.tsx'

interface WelcomeProps {
  readonly view: GuestSnapshot
  /** The code of the address, `/?c=CODE`. */
  readonly code: string | null
  /** The box is not heard now. */
  readonly lost: boolean
}

/** Before an order: takes the scanned code, or says why not and what to do. */
export function Welcome({ view, code, lost }: WelcomeProps) {
  const { say, api, page, put } = useHouse()
  const [problem, setProblem] = useState<Problem | null>(page.problem)
  const [busy, setBusy] = useState(false)
  // The box has just said no to this very code.
  const tried = useRef<string | null>(page.problem === null ? null : code)
  const asked = useRef<string | null>(null)
  const scan = async (text: string): Promise<void> => {
    asked.current = text
    setBusy(true)
    const result = await api.scan(text)
    if (result.ok) {
      const order = await api.order(result.value.orderId)
      if (order.ok) put(order.value)
      // The order's own link is the address from now on: reload, another tab and another browser find it again.
      moveTo(`/o/${result.value.key}`)
    }
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
  }
  useEffect(() => {
    if (code === null || tried.current === code) return
    tried.current = code
    void scan(code)
  })
  useEffect(() => {
    // Who scanned has done their part: a network that is back is asked without another tap.
    if (lost || busy || problem?.code !== unreachableCode || asked.current === null) return
    void scan(asked.current)
  })
  if (busy) return <Message screen="checking" cup="filling" title={say('checking')} text={null} />
  if (problem !== null && problem.code !== 'order.unknown')
    return (
      <Refused
        key={problem.code}
        problem={problem}
        stand={view.stand}
        tried={code}
        onAgain={() => (code === null ? setProblem(null) : void scan(code))}
        onType={(text) => void scan(text)}
      />
    )
  const before = (
    <>
      <FindOrder open={problem !== null} />
      <History orders={view.orders} />
    </>
  )
  if (!view.stand.open) return <Closed stand={view.stand}>{before}</Closed>
  if (view.stand.soldOut) return <SoldOut>{before}</SoldOut>
  if (code !== null)
    return (
      <Message screen="scanned" cup="empty" title={say('welcome')} text={null} above={<Now stand={view.stand} />}>
        <Act action="/scan" scan={code} onAct={() => void scan(code)}>
          <input type="hidden" name="code" value={code} />
          <p className="problem" role="alert" hidden suppressHydrationWarning>
            {say('lost')}
          </p>
          <button type="submit" className="button wide">
            {say('go')}
          </button>
        </Act>
      </Message>
    )
  return (
    <Message
      screen="welcome"
      cup="empty"
      title={say('welcome')}
      text={say('scanHint')}
      above={<Now stand={view.stand} />}
    >
      <ShortCode onCode={(text) => void scan(text)} />
      {before}
    </Message>
  )
}

/** How it stands at the bar right now, before one decides. */
function Now({ stand }: { readonly stand: StandView }) {
  const { say } = useHouse()
  const { queue, wait } = stand
  return (
    <p className="now-at-bar">
      {say('standWait', { waiting: queue.queued + queue.making })}
      {wait !== null && ` · ${say('wait', { low: wait.lowMinutes, high: wait.highMinutes })}`}
    </p>
  )
}
