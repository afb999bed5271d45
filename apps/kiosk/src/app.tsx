import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { LiveConnection } from '@pressobox/client'
import { useLive } from '@pressobox/client/react'
import type { KioskOrderView } from '@pressobox/protocol'
import { Wordmark } from '@pressobox/ui'
import type { Language } from '@pressobox/words'
import { Choose } from './choose.tsx'
import { connect, firstLanguage, houseIn } from './house.ts'
import { Pair } from './pair.tsx'
import { Placed } from './placed.tsx'
import { Start } from './start.tsx'
import { StillThere } from './still-there.tsx'

/** Paired by staff, then one guest after the other. What one chose is in this page's memory and nowhere else. */
export function App() {
  const [language, setLanguage] = useState<Language>(firstLanguage)
  const spoken = useRef(language)
  const [live, setLive] = useState<LiveConnection | null>(null)
  useEffect(() => {
    const connection = connect(() => spoken.current)
    setLive(connection)
    return () => connection.stop()
  }, [])
  const speak = useCallback(
    (next: Language) => {
      if (spoken.current === next) return
      spoken.current = next
      setLanguage(next)
      live?.restart()
    },
    [live],
  )
  return live === null ? null : <Tablet live={live} language={language} onLanguage={speak} />
}

interface TabletProps {
  readonly live: LiveConnection
  readonly language: Language
  readonly onLanguage: (language: Language) => void
}

function Tablet({ live, language, onLanguage }: TabletProps) {
  const house = useMemo(() => houseIn(language), [language])
  const { status, view } = useLive(live)
  const [guest, setGuest] = useState<'away' | 'choosing' | KioskOrderView>('away')
  const [paired, setPaired] = useState<boolean | null>(null)
  const look = useCallback(async () => {
    const who = await house.api.session()
    if (who.ok) setPaired(who.value.role === 'kiosk')
  }, [house])
  // A tablet that staff sent away is cut off, and looks who it is when it is back.
  useEffect(() => void look(), [look, status])
  const leave = useCallback(() => {
    setGuest('away')
    onLanguage(firstLanguage)
  }, [onLanguage])
  if (paired === false) return <Pair house={house} onPaired={() => setPaired(true)} />
  // The menu in another language is on its way: what was chosen stays.
  if (paired === null || view?.role !== 'guest') return <p className="kiosk-wait">{house.sayOrder('checking')}</p>
  const { stand } = view
  return (
    <div className="kiosk">
      <header className="kiosk-head">
        <Wordmark name={stand.name} />
      </header>
      {status === 'lost' && (
        <p className="banner wrong" role="alert">
          {house.say('lost')}
        </p>
      )}
      {guest === 'away' ? (
        <Start house={house} stand={stand} onLanguage={onLanguage} onStart={() => setGuest('choosing')} />
      ) : guest === 'choosing' ? (
        <>
          <Choose house={house} stand={stand} onPlaced={setGuest} onRefused={() => void look()} onLeave={leave} />
          <StillThere house={house} onGone={leave} />
        </>
      ) : (
        <Placed house={house} order={guest} onLeave={leave} />
      )}
    </div>
  )
}
