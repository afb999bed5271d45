import { useState } from 'react'
import type { DrinkView, ModifierPick, OrderView, Problem, StandView } from '@pressobox/protocol'
import { clock } from '@pressobox/words'
import { useRemaining } from '@pressobox/client/react'
import { TimeBar } from '@pressobox/ui'
import { api, say } from './house.ts'
import { CancelDialog } from './order-screen.tsx'
import { Options } from './options.tsx'

interface ChooseProps {
  readonly order: OrderView
  readonly stand: StandView
  /** When the order's remaining time was told, by this device's clock. */
  readonly since: number
}

/** Two taps: a drink, then order. Five minutes, counted on the box's clock. */
export function Choose({ order, stand, since }: ChooseProps) {
  const left = useRemaining(order.remainingMs, since) ?? 0
  const [drinkId, setDrinkId] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const drink = stand.menu.find((each) => each.id === drinkId) ?? null
  return (
    <main className="page" data-screen="choosing">
      <div className="choosing-time">
        <TimeBar left={left} all={stand.customerMinutes * 60_000} label={say('timeToChoose', { clock: clock(left) })} />
        <p className="muted figures">{say('timeToChoose', { clock: clock(left) })}</p>
      </div>
      {drink === null ? (
        <>
          <h1>{say('chooseTitle')}</h1>
          <ul className="menu">
            {stand.menu.map((each) => (
              <MenuCard key={each.id} drink={each} onChoose={() => setDrinkId(each.id)} />
            ))}
          </ul>
          <button type="button" className="button quiet wide" onClick={() => setAsking(true)}>
            {say('cancel')}
          </button>
        </>
      ) : (
        <DrinkForm
          key={drink.id}
          order={order}
          drink={drink}
          requireName={stand.requireName}
          onBack={() => setDrinkId(null)}
        />
      )}
      {asking && <CancelDialog order={order} onClose={() => setAsking(false)} />}
    </main>
  )
}

function MenuCard({ drink, onChoose }: { readonly drink: DrinkView; readonly onChoose: () => void }) {
  return (
    <li>
      <button type="button" className="menu-card card" disabled={!drink.available} onClick={onChoose}>
        <img src={drink.picture} alt="" width="72" height="72" />
        <span className="serif">{drink.name}</span>
        {!drink.available && <span className="muted">{say('soldOut')}</span>}
        {drink.tags.length > 0 && <span className="muted">{drink.tags.join(', ')}</span>}
      </button>
    </li>
  )
}

interface DrinkFormProps {
  readonly order: OrderView
  readonly drink: DrinkView
  readonly requireName: boolean
  readonly onBack: () => void
}

function DrinkForm({ order, drink, requireName, onBack }: DrinkFormProps) {
  const [picks, setPicks] = useState<readonly ModifierPick[]>(() => defaultsOf(drink))
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const place = async (): Promise<void> => {
    setBusy(true)
    const result = await api.placeOrder(order.id, {
      drink: drink.id,
      modifiers: picks,
      ...(name.trim() === '' ? {} : { name }),
    })
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
  }
  return (
    <form
      className="drink"
      onSubmit={(event) => {
        event.preventDefault()
        void place()
      }}
    >
      <div className="drink-head">
        <img src={drink.picture} alt="" width="112" height="112" />
        <h1>{drink.name}</h1>
      </div>
      {drink.modifiers.map((group) => (
        <Options key={group.id} group={group} picks={picks} onPicks={setPicks} />
      ))}
      <label className="name">
        {requireName ? say('yourNameRequired') : say('yourName')}
        <input
          className="field"
          value={name}
          maxLength={24}
          required={requireName}
          autoComplete="given-name"
          onChange={(event) => setName(event.target.value)}
        />
        <span className="muted small">{say('nameHint')}</span>
      </label>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem.detail}
        </p>
      )}
      <div className="thumb">
        <button type="submit" className="button wide" disabled={busy || !drink.available}>
          {drink.available ? say('order', { drink: drink.name }) : say('soldOut')}
        </button>
        <button type="button" className="button quiet wide" onClick={onBack}>
          {say('back')}
        </button>
      </div>
    </form>
  )
}

/** Each group's defaults; where a default is gone, the first that is there, so that two taps still do. */
function defaultsOf(drink: DrinkView): readonly ModifierPick[] {
  return drink.modifiers.flatMap((group) => {
    const there = group.options.filter((option) => option.available)
    const chosen = there.filter((option) => option.default)
    const picks = chosen.length >= group.min ? chosen : there.slice(0, group.min)
    return picks.map((option) => ({ group: group.id, option: option.id }))
  })
}
