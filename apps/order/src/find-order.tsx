import type { OrderView } from '@pressobox/protocol'
import { useHouse } from './house.ts'

/** Number and check digits open an order again, for whoever lost its page. A form of the box alone. */
export function FindOrder({ open }: { readonly open: boolean }) {
  const { say, page } = useHouse()
  return (
    <details className="find" open={open}>
      <summary>{say('findTitle')}</summary>
      <form method="post" action="/find">
        <input type="hidden" name="token" value={page.token} />
        <label>
          {say('number')}
          <input
            className="field figures"
            name="number"
            inputMode="numeric"
            autoComplete="off"
            required
            maxLength={5}
          />
        </label>
        <label>
          {say('findDigits')}
          <input
            className="field figures"
            name="digits"
            inputMode="numeric"
            autoComplete="off"
            required
            maxLength={8}
          />
        </label>
        <button type="submit" className="button">
          {say('findTitle')}
        </button>
        {page.problem?.code === 'order.unknown' && (
          <p className="problem" role="alert">
            {say('findNone')}
          </p>
        )}
      </form>
    </details>
  )
}

/** What one ordered here before, each with its story. */
export function History({ orders }: { readonly orders: readonly OrderView[] }) {
  const { say, timeOf } = useHouse()
  const past = orders.filter(({ endedAt, number }) => endedAt !== null && number !== null).reverse()
  if (past.length === 0) return null
  return (
    <details className="find">
      <summary>{say('history')}</summary>
      <ul>
        {past.map((order) => (
          <li key={order.id}>
            <a href={order.share} className="figures">
              {timeOf(order.startedAt)} · {say('shared', { number: order.number ?? 0, drink: order.label.drink ?? '' })}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
