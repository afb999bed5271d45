import type { StandView } from '@pressobox/protocol'
import { Cup } from '@pressobox/ui'
import { languageNames, languages, timeOfDay, type Language } from '@pressobox/words'
import type { House } from './house.ts'

interface StartProps {
  readonly house: House
  readonly stand: StandView
  readonly onLanguage: (language: Language) => void
  readonly onStart: () => void
}

/** Nobody is there: how it stands at the bar, the language, and one large button. */
export function Start({ house, stand, onLanguage, onStart }: StartProps) {
  const { say, sayOrder, language } = house
  const { queue, wait, reopensAt, closedReason } = stand
  if (!stand.open)
    return (
      <main className="middle" data-screen="closed">
        <Cup state="gone" size="20vh" />
        <h1>
          {reopensAt === null
            ? sayOrder('closedTitle')
            : sayOrder('closedUntil', { time: timeOfDay(reopensAt, language) })}
        </h1>
        {closedReason !== null && (
          <p className="lead" dir="auto">
            {closedReason}
          </p>
        )}
      </main>
    )
  if (stand.soldOut)
    return (
      <main className="middle" data-screen="sold-out">
        <Cup state="gone" size="20vh" />
        <h1>{sayOrder('soldOutTitle')}</h1>
        <p className="lead">{sayOrder('soldOutText')}</p>
      </main>
    )
  return (
    <main className="middle" data-screen="start">
      <Cup state="full" size="20vh" />
      <h1>{sayOrder('chooseTitle')}</h1>
      <p className="lead">
        {sayOrder('standWait', { waiting: queue.queued + queue.making })}
        {wait !== null && ` · ${sayOrder('wait', { low: wait.lowMinutes, high: wait.highMinutes })}`}
      </p>
      <button type="button" className="button great" onClick={onStart}>
        {say('start')}
      </button>
      <nav className="tongues" aria-label={sayOrder('language')}>
        {languages.map((each) => (
          <button
            type="button"
            key={each}
            lang={each}
            className="button quiet"
            aria-pressed={each === language}
            onClick={() => onLanguage(each)}
          >
            {languageNames[each]}
          </button>
        ))}
      </nav>
    </main>
  )
}
