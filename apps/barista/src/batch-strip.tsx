import { useState } from 'react'
import type { OrderView } from '@pressobox/protocol'
import { batchesOf } from './batches.ts'
import { say } from './house.ts'
import type { Hands, Step } from './use-desk.ts'

interface BatchStripProps {
  readonly orders: readonly OrderView[]
  readonly step: Step
  readonly hands: Hands
}

/**
 * `3 × Flat White, Oat`: one tap takes all of them a step on, one undo takes all of them back. A low screen has one line for
 * them, the most of one drink first; the others are a tap away.
 */
export function BatchStrip({ orders, step, hands }: BatchStripProps) {
  const [all, setAll] = useState(false)
  const batches = batchesOf(orders).slice(0, 3)
  if (batches.length === 0) return null
  return (
    <div className={all ? 'batches all' : 'batches'} role="group" aria-label={say('batches')}>
      {batches.map((batch) => (
        <button
          type="button"
          key={batch.key}
          className="batch"
          data-batch={step}
          aria-label={say('batch', { count: batch.orders.length, drink: batch.name, what: say(step) })}
          onClick={() => {
            setAll(false)
            hands.take(batch.orders, step)
          }}
        >
          <strong className="serif figures">{batch.orders.length} ×</strong>
          <span>{batch.name}</span>
          <em>{say(step)}</em>
        </button>
      ))}
      {batches.length > 1 && (
        <button
          type="button"
          className="button quiet batch-more"
          aria-expanded={all}
          aria-label={say('newsMore', { count: batches.length - 1 })}
          onClick={() => setAll(!all)}
        >
          {all ? '×' : `+${String(batches.length - 1)}`}
        </button>
      )}
    </div>
  )
}
