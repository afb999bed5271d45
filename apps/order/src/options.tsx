import type { ModifierGroupView, ModifierPick } from '@pressobox/protocol'
import { useHouse } from './house.ts'
import { tagLine } from './tags.ts'

interface OptionsProps {
  readonly group: ModifierGroupView
  readonly picks: readonly ModifierPick[]
  readonly onPicks: (picks: readonly ModifierPick[]) => void
}

/** One group of choices: one of them, or up to so many. What is sold out stays in sight and says so. */
export function Options({ group, picks, onPicks }: OptionsProps) {
  const { say } = useHouse()
  const single = group.max === 1
  const own = picks.filter((pick) => pick.group === group.id)
  const toggle = (option: string): void => {
    const others = picks.filter((pick) => pick.group !== group.id)
    const chosen = own.some((pick) => pick.option === option)
    const rest = own.filter((pick) => pick.option !== option)
    const next = single
      ? chosen && group.min === 0
        ? []
        : [{ group: group.id, option }]
      : chosen
        ? rest
        : [...rest, { group: group.id, option }].slice(-group.max)
    onPicks([...others, ...next])
  }
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
              type={single ? 'radio' : 'checkbox'}
              name={`option:${group.id}`}
              value={option.id}
              disabled={!option.available}
              checked={chosen && option.available}
              onChange={() => toggle(option.id)}
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
