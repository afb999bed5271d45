import type { DrinkView, ModifierGroupView, ModifierPick } from '@pressobox/protocol'
import { tagLine, type TagWords } from '@pressobox/words'

interface OptionsProps {
  readonly group: ModifierGroupView
  readonly picks: readonly ModifierPick[]
  readonly say: TagWords & ((key: 'optionSoldOut', values: { readonly option: string }) => string)
  readonly onPicks: (picks: readonly ModifierPick[]) => void
}

/** One group of choices: one of them, or up to so many. What is sold out stays in sight and says so. */
export function Options({ group, picks, say, onPicks }: OptionsProps) {
  const own = picks.filter((pick) => pick.group === group.id)
  return (
    <fieldset className="options">
      <legend>{group.group}</legend>
      {group.options.map((option) => {
        const chosen = own.some((pick) => pick.option === option.id)
        return (
          <label
            key={option.id}
            className={`option ${option.available ? '' : 'gone'} ${chosen && option.available ? 'chosen-one' : ''}`}
          >
            <input
              type={group.max === 1 ? 'radio' : 'checkbox'}
              name={`option:${group.id}`}
              value={option.id}
              disabled={!option.available}
              checked={chosen && option.available}
              onChange={() => onPicks(toggled(group, picks, option.id))}
            />
            <span>
              {option.available ? option.name : say('optionSoldOut', { option: option.name })}
              {option.tags.length > 0 && <span className="option-tags small">{tagLine(option.tags, say)}</span>}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

function toggled(group: ModifierGroupView, picks: readonly ModifierPick[], option: string): readonly ModifierPick[] {
  const own = picks.filter((pick) => pick.group === group.id)
  const others = picks.filter((pick) => pick.group !== group.id)
  const pick = { group: group.id, option }
  const rest = own.filter((each) => each.option !== option)
  const chosen = rest.length < own.length
  if (group.max === 1) return [...others, ...(chosen && group.min === 0 ? [] : [pick])]
  return [...others, ...(chosen ? rest : [...rest, pick].slice(-group.max))]
}

/** Each group's defaults; where a default is gone, the first that is there, so that two taps still do. */
export function usualPicks(drink: DrinkView): readonly ModifierPick[] {
  return drink.modifiers.flatMap((group) => {
    const there = group.options.filter((option) => option.available)
    const chosen = there.filter((option) => option.default)
    const picks = chosen.length >= group.min ? chosen : there.slice(0, group.min)
    return picks.map((option) => ({ group: group.id, option: option.id }))
  })
}
