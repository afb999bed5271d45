import { useState } from 'react'
import type { DrinkView, ModifierPick } from '@pressobox/protocol'

interface DrinkChoiceProps {
  readonly menu: readonly DrinkView[]
  readonly onDrink: (drink: DrinkView, picks: readonly ModifierPick[]) => void
}

/** What differs is tapped first; then one tap on a drink is the order. */
export function DrinkChoice({ menu, onDrink }: DrinkChoiceProps) {
  const [picks, setPicks] = useState<readonly ModifierPick[]>([])
  const groups = [...new Map(menu.flatMap((drink) => drink.modifiers).map((group) => [group.id, group])).values()]
  const isPicked = (group: string, option: string): boolean =>
    picks.some((pick) => pick.group === group && pick.option === option)
  const toggle = (group: string, option: string, single: boolean): void => {
    const without = picks.filter((pick) => pick.group !== group || (!single && pick.option !== option))
    setPicks(isPicked(group, option) ? without : [...without, { group, option }])
  }
  const order = (drink: DrinkView): void => {
    const own = new Set(drink.modifiers.map((group) => group.id))
    onDrink(
      drink,
      picks.filter((pick) => own.has(pick.group)),
    )
  }
  return (
    <>
      {groups.map((group) => (
        <div key={group.id} className="choices" role="group" aria-label={group.group}>
          {group.options.map((option) => (
            <button
              type="button"
              key={option.id}
              className="button quiet"
              disabled={!option.available}
              aria-pressed={isPicked(group.id, option.id)}
              onClick={() => toggle(group.id, option.id, group.max === 1)}
            >
              {option.name}
            </button>
          ))}
        </div>
      ))}
      <div className="grid-of-rows walk-up">
        {menu.map((drink) => (
          <button type="button" key={drink.id} className="row" disabled={!drink.available} onClick={() => order(drink)}>
            <img src={drink.picture} alt="" width="56" height="56" />
            <span className="serif">{drink.name}</span>
          </button>
        ))}
      </div>
    </>
  )
}
