import { useState } from 'react'
import { steadyNow } from '@pressobox/client'
import { useRemaining } from '@pressobox/client/react'
import type { Problem, StandView } from '@pressobox/protocol'
import { clock } from '@pressobox/words'
import { Closed } from './closed.tsx'
import { Act } from './forms.tsx'
import { useHouse } from './house.ts'
import { Message } from './message.tsx'
import { ShortCode } from './short-code.tsx'
import { SoldOut } from './sold-out.tsx'

interface RefusedProps {
  readonly problem: Problem
  readonly stand: StandView
  /** The code that was tried. */
  readonly tried: string | null
  readonly onAgain: () => void
  readonly onType: (text: string) => void
}

const screens = {
  'stand.full': { title: 'fullTitle', text: null },
  'code.used-up': { title: 'usedUpTitle', text: 'usedUpText' },
  'code.expired': { title: 'expiredTitle', text: 'expiredText' },
  'code.invalid': { title: 'invalidTitle', text: 'invalidText' },
  'customer.limit': { title: 'limitTitle', text: null },
} as const

/** Each no is its own screen, with what to do about it. */
export function Refused({ problem, stand, tried, onAgain, onType }: RefusedProps) {
  const { say } = useHouse()
  const [at] = useState(steadyNow)
  const { code, detail, title } = problem
  const nextInMs = countdownOf(problem)
  const left = useRemaining(nextInMs, at)
  const own = Object.entries(screens).find(([each]) => each === code)?.[1]
  // Its quota tells a stand whose drinks are given out from one that is closed.
  if (code === 'stand.closed') return typeof problem['quota'] === 'number' ? <SoldOut /> : <Closed stand={stand} />
  const text = own?.text ?? null
  const typed = code.startsWith('code.')
  const limited = code === 'customer.limit' && left !== null
  const again = code !== 'customer.limit' && !typed
  return (
    <Message
      screen={code}
      cup="gone"
      title={own === undefined ? title : say(own.title)}
      text={limited ? say('limitAgain', { clock: hours(left) }) : text === null ? detail : say(text)}
      above={left === null || limited ? undefined : <p className="countdown figures serif">{clock(left)}</p>}
    >
      {again && (
        <Act action="/scan" onAct={onAgain}>
          <input type="hidden" name="code" value={tried ?? ''} />
          <button type="submit" className="button wide">
            {say('again')}
          </button>
        </Act>
      )}
      {typed && <ShortCode onCode={onType} />}
    </Message>
  )
}

/** Milliseconds until it may be tried again, where the page counts down to it; else null. */
function countdownOf({ code, nextInMs, retryAfterMs }: Problem): number | null {
  if (code === 'code.used-up' && typeof nextInMs === 'number') return nextInMs
  return code === 'customer.limit' && typeof retryAfterMs === 'number' ? retryAfterMs : null
}

/** A wait of hours, as 9:41:07. */
function hours(ms: number): string {
  const whole = Math.floor(ms / 3_600_000)
  const rest = clock(ms % 3_600_000)
  return whole === 0 ? rest : `${String(whole)}:${rest.padStart(5, '0')}`
}
