import { useState } from 'react'
import { tagsOf } from '@pressobox/domain/tags'
import type { DrinkView, KioskOrderView, ModifierPick, StandView } from '@pressobox/protocol'
import { Options, usualPicks } from '@pressobox/ui'
import { tagLine, timeOfDay } from '@pressobox/words'
import type { House } from './house.ts'

interface ChooseProps {
  readonly house: House
  readonly stand: StandView
  readonly onPlaced: (order: KioskOrderView) => void
  /** The box said no: perhaps this tablet is none of its own any more. */
  readonly onRefused: () => void
  readonly onLeave: () => void
}

/** A drink, how it is made, and the one button. No name is asked for: the number is enough. */
export function Choose({ house, stand, onPlaced, onRefused, onLeave }: ChooseProps) {
  const { say, sayOrder } = house
  const [chosen, setChosen] = useState<string | null>(null)
  const drink = stand.menu.find(({ id }) => id === chosen) ?? null
  if (drink !== null)
    return (
      <Drink
        key={drink.id}
        drink={drink}
        house={house}
        onPlaced={onPlaced}
        onRefused={onRefused}
        onBack={() => setChosen(null)}
      />
    )
  return (
    <main className="choosing" data-screen="menu">
      <h1>{sayOrder('chooseTitle')}</h1>
      <ul className="drinks">
        {stand.menu.map((each) => (
          <li key={each.id}>
            <Card drink={each} house={house} onChoose={() => setChosen(each.id)} />
          </li>
        ))}
      </ul>
      <div className="below">
        <button type="button" className="button quiet great" onClick={onLeave}>
          {say('startOver')}
        </button>
      </div>
    </main>
  )
}

interface CardProps {
  readonly drink: DrinkView
  readonly house: House
  readonly onChoose: () => void
}

function Card({ drink, house, onChoose }: CardProps) {
  const { sayOrder, language } = house
  const { available, until } = drink
  const tags = tagsOf(drink, usualPicks(drink))
  return (
    <button type="button" className="drink-card card" disabled={!available} onClick={onChoose}>
      <img src={drink.picture} alt="" width="96" height="96" />
      <span className="serif">{drink.name}</span>
      {!available && (
        <span className="sold-out">
          {until === null
            ? sayOrder('soldOut')
            : `${sayOrder('soldOut')}, ${sayOrder('until', { time: timeOfDay(until, language) })}`}
        </span>
      )}
      {tags.length > 0 && <span className="muted small">{tagLine(tags, sayOrder)}</span>}
    </button>
  )
}

interface DrinkProps extends Omit<ChooseProps, 'stand' | 'onLeave'> {
  readonly drink: DrinkView
  readonly onBack: () => void
}

function Drink({ drink, house, onPlaced, onRefused, onBack }: DrinkProps) {
  const { sayOrder, api } = house
  const [picks, setPicks] = useState<readonly ModifierPick[]>(() => usualPicks(drink))
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const place = async (): Promise<void> => {
    setBusy(true)
    const result = await api.kioskOrder({ drink: drink.id, modifiers: picks })
    setBusy(false)
    if (result.ok) return onPlaced(result.value)
    setProblem(result.problem.detail)
    onRefused()
  }
  return (
    <main className="choosing" data-screen="drink">
      <div className="drink-title">
        <img src={drink.picture} alt="" width="128" height="128" />
        <div>
          <h1>{drink.name}</h1>
          <p className="muted" aria-live="polite">
            {tagLine(tagsOf(drink, picks), sayOrder)}
          </p>
        </div>
      </div>
      {drink.modifiers.map((group) => (
        <Options key={group.id} group={group} picks={picks} say={sayOrder} onPicks={setPicks} />
      ))}
      <div className="below">
        {problem !== null && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="button" className="button quiet great" onClick={onBack}>
          {sayOrder('back')}
        </button>
        <button type="button" className="button great" disabled={busy || !drink.available} onClick={() => void place()}>
          {drink.available ? sayOrder('order', { drink: drink.name }) : sayOrder('soldOut')}
        </button>
      </div>
    </main>
  )
}
