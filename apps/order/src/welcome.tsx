import { useEffect, useRef, useState } from 'react'
import type { GuestSnapshot, Problem } from '@pressobox/protocol'
import { clock } from '@pressobox/words'
import { useRemaining } from '@pressobox/client/react'
import { Cup } from '@pressobox/ui'
import { api, say, timeOf } from './house.ts'

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
      history.replaceState(null, '', '/')
      onOrder()
    }
  }
  useEffect(() => {
    if (code === null || tried.current === code) return
    tried.current = code
    void scan(code)
  })
  if (busy) {
    return (
      <main className="page centre" role="status">
        <Cup state="filling" size={120} />
        <h1>{say('checking')}</h1>
      </main>
    )
  }
  if (problem !== null)
    return (
      <Refused
        problem={problem}
        onAgain={() => (code === null ? setProblem(null) : void scan(code))}
        onType={(text) => void scan(text)}
      />
    )
  if (!view.stand.open) return <Closed until={view.stand.reopensAt} reason={view.stand.closedReason} />
  return (
    <main className="page centre">
      <Cup state="empty" size={120} />
      <h1>{say('welcome')}</h1>
      <p className="muted">{say('scanHint')}</p>
      <ShortCode onCode={(text) => void scan(text)} />
    </main>
  )
}

function Closed({ until, reason }: { readonly until: string | null; readonly reason: string | null }) {
  return (
    <main className="page centre" data-screen="closed">
      <Cup state="gone" size={120} />
      <h1>{until === null ? say('closedTitle') : say('closedUntil', { time: timeOf(until) })}</h1>
      <p className="muted">{reason ?? say('closedText')}</p>
    </main>
  )
}

const titles = {
  'stand.full': 'fullTitle',
  'code.used-up': 'usedUpTitle',
  'code.expired': 'expiredTitle',
  'code.invalid': 'invalidTitle',
  'customer.limit': 'limitTitle',
} as const

function Refused({
  problem,
  onAgain,
  onType,
}: {
  readonly problem: Problem
  readonly onAgain: () => void
  readonly onType: (text: string) => void
}) {
  const [at] = useState(() => Date.now())
  const { code, detail, title } = problem
  const nextInMs = typeof problem['nextInMs'] === 'number' && code === 'code.used-up' ? problem['nextInMs'] : null
  const left = useRemaining(nextInMs, at)
  const heading = Object.entries(titles).find(([each]) => each === code)?.[1]
  if (code === 'stand.closed') return <Closed until={null} reason={detail} />
  return (
    <main className="page centre" data-screen={code}>
      <Cup state="gone" size={120} />
      <h1>{heading === undefined ? title : say(heading)}</h1>
      <p className="muted">{detail}</p>
      {left !== null && <p className="countdown figures serif">{clock(left)}</p>}
      {(code === 'stand.full' || code === 'network.unreachable' || code === 'journal.unavailable') && (
        <button type="button" className="button" onClick={onAgain}>
          {say('again')}
        </button>
      )}
      {code.startsWith('code.') && <ShortCode onCode={onType} />}
    </main>
  )
}

function ShortCode({ onCode }: { readonly onCode: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <form
      className="short-code"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onCode(text.trim())
      }}
    >
      <label htmlFor="short">{say('typeCode')}</label>
      <input
        id="short"
        className="field figures"
        value={text}
        onChange={(event) => setText(event.target.value.toUpperCase())}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={12}
        placeholder={say('codeField')}
      />
      <button type="submit" className="button wide" disabled={text.trim().length < 6}>
        {say('go')}
      </button>
    </form>
  )
}
