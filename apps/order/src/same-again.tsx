import type { OrderView, StandView } from '@pressobox/protocol'
import { Act } from './forms.tsx'
import { useHouse } from './house.ts'

interface SameAgainProps {
  readonly order: OrderView
  readonly orders: readonly OrderView[]
  readonly stand: StandView
}

/** The last drink that one had here, in one tap; only while all of it is there. */
export function SameAgain({ order, orders, stand }: SameAgainProps) {
  const { say, api, put, bell } = useHouse()
  const last = orders.filter(({ state, drink }) => state === 'collected' && drink !== null).at(-1)
  const drink = stand.menu.find(({ id }) => id === last?.drink)
  if (last === undefined || drink === undefined || !drink.available || stand.requireName) return null
  const gone = last.modifiers.some(
    (pick) =>
      drink.modifiers.find(({ id }) => id === pick.group)?.options.find(({ id }) => id === pick.option)?.available !==
      true,
  )
  if (gone) return null
  const place = async (): Promise<void> => {
    bell.prime()
    const result = await api.placeOrder(order.id, { drink: drink.id, modifiers: last.modifiers })
    if (result.ok) put(result.value)
  }
  return (
    <Act action={`${order.link ?? ''}/place`} onAct={() => void place()}>
      <input type="hidden" name="drink" value={drink.id} />
      {last.modifiers.map(({ group, option }) => (
        <input key={`${group} ${option}`} type="hidden" name={`option:${group}`} value={option} />
      ))}
      <button type="submit" className="button wide">
        {say('sameAgain', { what: [last.label.drink ?? '', ...last.label.modifiers].join(say('comma')) })}
      </button>
    </Act>
  )
}
