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

/** What shows that an order came to each state of the chart. */
const marks: readonly (readonly [OrderState, string])[] = [
  ['queued', 'OrderManager.WaitingCompletion'],
  ['making', 'OrderManager.MakeOrder'],
  ['ready', 'OrderManager.OrderCompleted'],
]

/** A picture of the path through the order chart: the states that it came by, and those that it did not. */
export function Way({ story }: { readonly story: Story }) {
  const { say } = useHouse()
  const seen = new Set(story.events.map(({ type }) => type))
  const ended = story.state === 'cancelled' || story.state === 'timed-out' ? story.state : 'collected'
  const steps: readonly (readonly [OrderState, boolean])[] = [
    ['choosing', true],
    ...marks.map(([state, type]): [OrderState, boolean] => [state, seen.has(type)]),
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
