import type { Story } from '@pressobox/protocol'
import { Cup } from '@pressobox/ui'
import { useHouse } from './house.ts'
import { CopyLink } from './copy-link.tsx'
import { Message } from './message.tsx'
import { Way } from './way.tsx'
import { useTitle } from './place.ts'

/** The shared story of an order: what happened and when, and nothing of who. */
export function Journey() {
  const { say, page } = useHouse()
  if (page.story === null)
    return (
      <Message screen="journey-unknown" cup="gone" title={say('unknownOrder')} text={say('unknownOrderText')}>
        <a className="button wide" href="/">
          {say('start')}
        </a>
      </Message>
    )
  return <Told story={page.story} />
}

const states = {
  choosing: 'stateChoosing',
  queued: 'stateQueued',
  making: 'stateMaking',
  ready: 'stateReady',
  collected: 'stateCollected',
  cancelled: 'stateCancelled',
  'timed-out': 'stateTimedOut',
} as const

function Told({ story }: { readonly story: Story }) {
  const { say, timeOf } = useHouse()
  useTitle(say('journeyTitle'))
  return (
    <main className="page" data-screen="journey">
      <header className="journey-head">
        <Cup state={story.state === 'ready' ? 'full' : story.state === 'collected' ? 'gone' : 'empty'} size={64} />
        <div>
          <h1>{say('journeyTitle')}</h1>
          <p className="muted">
            {story.number !== null && say('shared', { number: story.number, drink: story.drink ?? '' })}
            {' · '}
            {say(states[story.state])}
          </p>
        </div>
      </header>
      <Way story={story} />
      <ol className="journey">
        {story.events.map((event, index) => (
          <li key={index}>
            <span className="figures muted small">{timeOf(event.at)}</span>
            <span>{event.message}</span>
            <code className="muted">{event.type}</code>
          </li>
        ))}
      </ol>
      <div className="push" />
      <CopyLink />
    </main>
  )
}
