import QRCode from 'qrcode'
import { useEffect, useState } from 'react'
import { receivedAt, type LiveConnection, type ViewClock } from '@pressobox/client'
import { useRemaining } from '@pressobox/client/react'
import type { CodeView, StandView } from '@pressobox/protocol'
import { Cup, TimeBar } from '@pressobox/ui'
import { clock } from '@pressobox/words'
import { api, say, timeOf } from './house.ts'

interface HowToProps {
  readonly live: LiveConnection
  readonly code: CodeView | null
  readonly stand: StandView
  readonly arrivals: ViewClock
}

/** How to order: the code while it is valid, a countdown while it is hidden, or that the bar is closed. */
export function HowTo({ live, code, stand, arrivals }: HowToProps) {
  const left = useRemaining(code?.remainingMs ?? null, receivedAt(arrivals, 'code'))
  useCurrentCode(live, code, left)
  if (!stand.open) return <Closed stand={stand} />
  if (code === null || left === null) return null
  const length = Date.parse(code.endsAt) - Date.parse(code.startsAt)
  const about = left <= code.hideMs
  if (code.tokens === 0 || about) return <Countdown left={left} usedUp={code.tokens === 0} />
  return (
    <>
      <h1>{say('howTo')}</h1>
      <ol className="steps">
        <li>{say('stepScan')}</li>
        <li>{say('stepChoose')}</li>
        <li>{say('stepWait')}</li>
      </ol>
      <div className="code-card">
        <Code text={code.url} />
        <TimeBar left={left} all={length} label={clock(left)} />
        <p className="figures tokens">{say('tokens', { tokens: code.tokens })}</p>
      </div>
      <p className="or-type">{say('orType', { address: code.address.replace('http://', '') })}</p>
      <p className="short figures serif">{code.short}</p>
      {stand.busy === 'full' ? <p className="stay">{say('full')}</p> : <p className="stay">{say('stay')}</p>}
    </>
  )
}

/** Asks for the code when there is none, when it changed, and as soon as its time is over. */
function useCurrentCode(live: LiveConnection, code: CodeView | null, left: number | null): void {
  const wanted = code === null || left === 0
  useEffect(() => {
    if (!wanted) return undefined
    const ask = (): void => {
      void api.code().then((result) => {
        if (result.ok) live.putCode(result.value)
      })
    }
    ask()
    const timer = setInterval(ask, 1000)
    return () => clearInterval(timer)
  }, [wanted, live])
}

function Code({ text }: { readonly text: string }) {
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    void QRCode.toString(text, {
      type: 'svg',
      margin: 1,
      errorCorrectionLevel: 'M',
      color: { dark: '#2a1810', light: '#fffbf4' },
    }).then((svg) => setPicture(`data:image/svg+xml,${encodeURIComponent(svg)}`))
  }, [text])
  return picture === null ? <div className="qr" /> : <img className="qr" src={picture} alt={text} />
}

function Countdown({ left, usedUp }: { readonly left: number; readonly usedUp: boolean }) {
  return (
    <div className="countdown" data-screen="hidden">
      <Cup state="filling" size={120} />
      <h1>{usedUp ? say('usedUp') : say('changing')}</h1>
      <p>{say('newCode')}</p>
      <p className="big figures serif">{clock(left)}</p>
      <p className="stay">{say('makingDrinks')}</p>
    </div>
  )
}

function Closed({ stand }: { readonly stand: StandView }) {
  return (
    <div className="countdown" data-screen="closed">
      <Cup state="gone" size={120} />
      <h1>{say('closed')}</h1>
      <p>
        {stand.reopensAt === null
          ? (stand.closedReason ?? say('closedText'))
          : say('closedUntil', { time: timeOf(stand.reopensAt) })}
      </p>
    </div>
  )
}
