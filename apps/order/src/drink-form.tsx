import { useState } from 'react'
import { tagsOf } from '@pressobox/domain/tags'
import type { DrinkView, ModifierPick, OrderView, Problem, StandView } from '@pressobox/protocol'
import { Options, usualPicks } from '@pressobox/ui'
import { tagLine } from '@pressobox/words'
import { Act } from './forms.tsx'
import { useAlive, useHouse } from './house.ts'
import { goHome, goTo } from './place.ts'

interface DrinkFormProps {
  readonly order: OrderView
  readonly drink: DrinkView
  readonly stand: StandView
  /** It is queued already: the same number and place, another drink. */
  readonly changing: boolean
}

/** How the drink is wanted, for whom, and the one button. What is gone meanwhile is named; the rest stays as it was. */
export function DrinkForm({ order, drink, stand, changing }: DrinkFormProps) {
  const { say, api, page, put, bell } = useHouse()
  const alive = useAlive()
  const draft = page.draft?.drink === drink.id ? page.draft : null
  const [picks, setPicks] = useState<readonly ModifierPick[]>(
    () => draft?.modifiers ?? (changing && order.drink === drink.id ? order.modifiers : usualPicks(drink)),
  )
  const [name, setName] = useState(draft?.name ?? order.name ?? '')
  const [note, setNote] = useState(draft?.note ?? order.note ?? '')
  const [problem, setProblem] = useState<Problem | null>(draft === null ? null : page.problem)
  const [busy, setBusy] = useState(false)
  const gone = goneOf(drink, picks, order)
  // Without scripts no choice changes what was said: then each option says its own.
  const tags = alive ? tagsOf(drink, picks) : drink.tags
  const place = async (): Promise<void> => {
    bell.prime()
    setBusy(true)
    const result = await api.placeOrder(order.id, {
      drink: drink.id,
      modifiers: picks,
      ...(name.trim() === '' ? {} : { name }),
      ...(stand.allowNote && note.trim() !== '' ? { note } : {}),
    })
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (!result.ok) return
    put(result.value)
    goHome()
  }
  return (
    <Act
      action={`${order.link ?? ''}/place`}
      className="drink"
      onAct={() => {
        if (gone === null) void place()
      }}
    >
      <input type="hidden" name="drink" value={drink.id} />
      <div className="drink-head">
        <img src={drink.picture} alt="" width="96" height="96" />
        <div>
          <h1>{drink.name}</h1>
          <p className="muted small" aria-live="polite">
            {tagLine(tags, say)}
          </p>
        </div>
      </div>
      {drink.modifiers.map((group) => (
        <Options key={group.id} group={group} picks={picks} say={say} onPicks={setPicks} />
      ))}
      <label className="name">
        {say(stand.requireName ? 'yourNameRequired' : 'yourName')}
        <input
          className="field"
          name="name"
          value={name}
          maxLength={24}
          required={stand.requireName}
          autoComplete="given-name"
          onChange={(event) => setName(event.target.value)}
        />
        <span className="muted small">{say('nameHint')}</span>
      </label>
      {stand.allowNote && (
        <label className="name">
          {say('yourNote')}
          <input
            className="field"
            name="note"
            value={note}
            maxLength={80}
            onChange={(event) => setNote(event.target.value)}
          />
          <span className="muted small">{say('noteHint')}</span>
        </label>
      )}
      <div className="push" />
      <div className="thumb sticky">
        {(gone !== null || problem !== null) && (
          <p className="problem" role="alert">
            {gone === null ? problem?.detail : say('gone', { what: gone })}
          </p>
        )}
        <button type="submit" className="button wide" disabled={busy || (alive && gone !== null)}>
          {say(changing ? 'changeTo' : 'order', { drink: drink.name })}
        </button>
        <a
          className="button quiet wide"
          href={`${order.link ?? '/'}${changing ? '?change' : ''}`}
          onClick={(event) => {
            event.preventDefault()
            goTo(changing ? '?change' : '')
          }}
        >
          {say('back')}
        </a>
      </div>
    </Act>
  )
}

/** The name of what is sold out of this choice; null when all is there. What the order has already, it keeps. */
function goneOf(drink: DrinkView, picks: readonly ModifierPick[], order: OrderView): string | null {
  if (!drink.available && order.drink !== drink.id) return drink.name
  for (const group of drink.modifiers) {
    const option = group.options.find(
      (each) => !each.available && holds(picks, group.id, each.id) && !holds(order.modifiers, group.id, each.id),
    )
    if (option !== undefined) return option.name
  }
  return null
}

function holds(picks: readonly ModifierPick[], group: string, option: string): boolean {
  return picks.some((pick) => pick.group === group && pick.option === option)
}
