import QRCode from 'qrcode'
import { useEffect, useState } from 'react'
import { receivedAt, type LiveConnection, type ViewClock } from '@pressobox/client'
import { useRemaining } from '@pressobox/client/react'
import type { CodeView, StandView, WifiView } from '@pressobox/protocol'
import { Cup, TimeBar } from '@pressobox/ui'
import { clock, isolated } from '@pressobox/words'
import { api, say, timeOf } from './house.ts'
import { StayConnected } from './stay-connected.tsx'

interface HowToProps {
  readonly live: LiveConnection
  readonly code: CodeView | null
  readonly stand: StandView
  readonly arrivals: ViewClock
  readonly lost: boolean
}

/** How to order: the code while it is valid, a countdown while it is hidden, or that the bar is closed. */
export function HowTo({ live, code, stand, arrivals, lost }: HowToProps) {
  const left = useRemaining(code?.remainingMs ?? null, receivedAt(arrivals, 'code'))
  useCurrentCode(live, code, left)
  // A code of a box that does not answer leads nowhere.
  if (lost) return <Told screen="lost" title={say('lostCode')} text={say('lostText')} />
  if (!stand.open) return <Closed stand={stand} />
  if (stand.soldOut) return <Told screen="sold-out" title={say('soldOut')} text={say('soldOutText')} />
  if (code === null || left === null) return null
  if (code.tokens === 0 || left <= code.hideMs) return <Countdown left={left} usedUp={code.tokens === 0} />
  const length = Date.parse(code.endsAt) - Date.parse(code.startsAt)
  const second = code.wifi !== null && !stand.crowded
  return (
    <>
      {stand.crowded ? (
        <AtCounter />
      ) : code.wifi === null ? (
        <>
          <h1>{say('howTo')}</h1>
          <p className="steps">{say('steps')}</p>
        </>
      ) : (
        <JoinWifi wifi={code.wifi} />
      )}
      <div className={second ? 'step order' : 'only'}>
        {second && <StepTitle at={2} title={say('orderStep')} />}
        <div className="code-card">
          <Code text={code.url} />
          <TimeBar left={left} all={length} label={clock(left)} />
          {!second && <Tokens left={code.tokens} />}
        </div>
        {second && <Tokens left={code.tokens} />}
      </div>
      <div className="typed">
        <p>{say('orType')}</p>
        <p className="address">{code.address.replace('http://', '')}</p>
        {stand.hostName !== null && <p className="address name">{stand.hostName}</p>}
        <p>
          {say('andType')} <span className="short figures serif">{code.short}</span>
        </p>
      </div>
      {stand.busy === 'normal' ? (
        !stand.crowded && <StayConnected />
      ) : (
        <p className="full">{say(stand.busy === 'full' ? 'full' : 'slow')}</p>
      )}
    </>
  )
}

/** The Wi-Fi holds no more phones: whoever is in it may order as before. */
function AtCounter() {
  return (
    <>
      <h1>{say('counter')}</h1>
      <p className="full counter" role="status">
        {say('counterText')}
      </p>
    </>
  )
}

/** First the Wi-Fi, then the order: two codes, numbered, and never one that does both. */
function JoinWifi({ wifi }: { readonly wifi: WifiView }) {
  return (
    <div className="step join">
      <StepTitle at={1} title={say('joinStep')} />
      <Code text={wifi.code} />
      <p className="about-wifi">
        <strong>{isolated(wifi.ssid)}</strong>
        {wifi.password !== null && <span>{say('password', { password: isolated(wifi.password) })}</span>}
      </p>
    </div>
  )
}

function Tokens({ left }: { readonly left: number }) {
  return <p className="figures tokens">{say('tokens', { tokens: left })}</p>
}

function StepTitle({ at, title }: { readonly at: number; readonly title: string }) {
  return (
    <h1>
      <span className="step-number">{at}</span> {title}
    </h1>
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
      // Nobody scratches a screen: less to correct makes larger dots, that are read from further away.
      errorCorrectionLevel: 'L',
      color: { dark: '#2a1810', light: '#fffbf4' },
    }).then((svg) => setPicture(`data:image/svg+xml,${encodeURIComponent(svg)}`))
  }, [text])
  return picture === null ? <div className="qr" /> : <img className="qr" src={picture} alt={text} />
}

function Countdown({ left, usedUp }: { readonly left: number; readonly usedUp: boolean }) {
  return (
    <div className="told" data-screen="hidden">
      <Cup state="filling" size="18vh" />
      <h1>{usedUp ? say('usedUp') : say('changing')}</h1>
      <p>{say('newCode')}</p>
      <p className="big figures serif">{clock(left)}</p>
      <p className="quieter">{say('makingDrinks')}</p>
    </div>
  )
}

export function Closed({ stand }: { readonly stand: StandView }) {
  const { reopensAt, closedReason } = stand
  return (
    <Told
      screen="closed"
      title={say(reopensAt === null ? 'closed' : 'paused')}
      text={
        reopensAt === null
          ? (closedReason ?? say('closedText'))
          : [closedReason, say('closedUntil', { time: timeOf(reopensAt) })].filter((part) => part !== null).join('. ')
      }
    />
  )
}

interface ToldProps {
  readonly screen: string
  readonly title: string
  readonly text: string
}

function Told({ screen, title, text }: ToldProps) {
  return (
    <div className="told" data-screen={screen}>
      <Cup state="gone" size="18vh" />
      <h1>{title}</h1>
      <p dir="auto">{text}</p>
    </div>
  )
}
