import { useState } from 'react'
import type { ConfigView, StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { Dial } from './dial.tsx'
import { api, say } from './house.ts'
import { Closing } from './panel-pieces.tsx'
import { quotaRest } from './quota.ts'

/** Rules that a busy hour turns, with the steps they go by. */
const dials = [
  { rule: 'maxOrdersInQueue', step: 5, least: 1, most: 200, label: 'dialQueue' },
  { rule: 'drinksPerCode', step: 1, least: 1, most: 100, label: 'dialTokens' },
  { rule: 'maxPerCustomerPerDay', step: 1, least: 0, most: 20, label: 'dialDay' },
  { rule: 'eventQuota', step: 25, least: 0, most: 10_000, label: 'dialQuota' },
  { rule: 'shelfSeconds', step: 30, least: 0, most: 600, label: 'dialShelf' },
] as const

/** How much comes in: what guests are told, why some were refused, and the rules that change it at once. */
export function DemandPanel({ view, onClose }: { readonly view: StaffSnapshot; readonly onClose: () => void }) {
  const { stand, figures, config } = view
  const [problem, setProblem] = useState<string | null>(null)
  const rest = quotaRest(view)
  const refused = Object.entries(figures.refused).toSorted(([, a], [, b]) => b - a)
  const turn = async (change: Readonly<Record<string, number>>): Promise<void> => {
    const result = await api.patchConfig(change)
    setProblem(result.ok ? null : result.problem.detail)
  }
  return (
    <Dialog title={say('demandTitle')} broad onClose={onClose}>
      <div className="scroll demand">
        {problem !== null && <p role="alert">{problem}</p>}
        <p className="demand-now">
          <strong className={`busy ${stand.busy}`}>{say(`busy.${stand.busy}`)}</strong>{' '}
          {stand.wait !== null && say('waitNow', { low: stand.wait.lowMinutes, high: stand.wait.highMinutes })}
          {rest !== null && ` ${say('quotaRest', { rest, quota: config.eventQuota })}`}
        </p>
        {dials.map((dial) => (
          <Rule key={dial.rule} dial={dial} config={config} onTurn={(change) => void turn(change)} />
        ))}
        <section>
          <h3>{say('refusedTitle')}</h3>
          {refused.length === 0 && <p className="muted">{say('refusedNone')}</p>}
          <dl className="refused figures">
            {refused.map(([code, count]) => (
              <div key={code}>
                <dt>{reasonOf(code)}</dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <Closing onClose={onClose} />
    </Dialog>
  )
}

const reasons = {
  'stand.closed': 'refused.closed',
  'stand.full': 'refused.full',
  'code.used-up': 'refused.usedUp',
  'code.expired': 'refused.expired',
  'customer.busy': 'refused.busy',
  'customer.limit': 'refused.limit',
  'rate.limited': 'refused.often',
} as const

function reasonOf(code: string): string {
  const known = Object.entries(reasons).find(([each]) => each === code)
  return known === undefined ? code : say(known[1])
}

interface RuleProps {
  readonly dial: (typeof dials)[number]
  readonly config: ConfigView
  readonly onTurn: (change: Readonly<Record<string, number>>) => void
}

function Rule({ dial, config, onTurn }: RuleProps) {
  const { rule, step, least, most, label } = dial
  const now = config[rule]
  const to = (value: number): void => onTurn({ [rule]: Math.min(most, Math.max(least, value)) })
  return (
    <Dial
      label={say(label)}
      shown={now === 0 && least === 0 && rule !== 'shelfSeconds' ? say('noLimit') : now}
      less={say('less')}
      more={say('moreOf')}
      onLess={() => to(now - step)}
      onMore={() => to(now + step)}
    />
  )
}
