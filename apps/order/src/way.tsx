import type { OrderState, Story } from '@pressobox/protocol'
import { Cup, type CupState } from '@pressobox/ui'
import { useHouse } from './house.ts'

const words = {
  choosing: 'stateChoosing',
  queued: 'stateQueued',
  making: 'stateMaking',
  ready: 'stateReady',
  collected: 'stateCollected',
  cancelled: 'stateCancelled',
  'timed-out': 'stateTimedOut',
} as const

const cups: Readonly<Record<OrderState, CupState>> = {
  choosing: 'empty',
  queued: 'empty',
  making: 'filling',
  ready: 'full',
  collected: 'gone',
  cancelled: 'gone',
  'timed-out': 'gone',
}

const middle: readonly OrderState[] = ['queued', 'making', 'ready']

/** A picture of the path through the order chart: the states that it came by, and those that it did not. */
export function Way({ story }: { readonly story: Story }) {
  const { say } = useHouse()
  const seen = new Set(story.events.map(({ place }) => place))
  const ended = story.state === 'cancelled' || story.state === 'timed-out' ? story.state : 'collected'
  const steps: readonly (readonly [OrderState, boolean])[] = [
    ['choosing', true],
    ...middle.map((state): [OrderState, boolean] => [state, seen.has(state)]),
    [ended, story.state === ended],
  ]
  return (
    <ol className="way" aria-label={say('way')}>
      {steps.map(([state, passed]) => (
        <li key={state} className={state === story.state ? 'now' : passed ? 'past' : 'not'}>
          <Cup state={cups[state]} size={32} />
          <span className="small">{say(words[state])}</span>
        </li>
      ))}
    </ol>
  )
}
