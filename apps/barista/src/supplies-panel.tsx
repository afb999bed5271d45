import { useEffect, useState } from 'react'
import type { DrinkView, OrderView, RecipeView, StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { Dial } from './dial.tsx'
import { api, say, sayRunning } from './house.ts'
import { Wrong } from './panel-pieces.tsx'
import { proposed, suppliesOf, usualRecipe, type Supplies } from './supplies.ts'

const dayMs = 24 * 60 * 60_000

interface SuppliesPanelProps {
  readonly view: StaffSnapshot
  /** The box's wall clock, ms. */
  readonly now: number
  readonly onClose: () => void
}

/** Milk, beans and cups that the last day took by its recipes, and what to bring tomorrow. */
export function SuppliesPanel({ view, now, onClose }: SuppliesPanelProps) {
  const [made, setMade] = useState<readonly OrderView[]>([])
  const [asked, setAsked] = useState<DrinkView | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { menu } = view.stand
  const { recipes } = view.config
  useEffect(() => {
    void allMade().then(setMade)
  }, [])
  const today = made.filter(({ readyAt }) => readyAt !== null && now - Date.parse(readyAt) <= dayMs)
  const used = suppliesOf(today, menu, recipes)
  const keep = async (drink: DrinkView, recipe: RecipeView): Promise<void> => {
    const result = await api.patchConfig({ recipes: { ...recipes, [drink.id]: recipe } })
    setProblem(result.ok ? null : result.problem.detail)
    setAsked(null)
  }
  if (asked !== null)
    return (
      <Recipe
        drink={asked}
        now={recipes[asked.id] ?? usualRecipe(asked)}
        onKeep={(recipe) => void keep(asked, recipe)}
        onBack={() => setAsked(null)}
      />
    )
  return (
    <Dialog title={sayRunning('suppliesTitle')} broad onClose={onClose}>
      <Wrong problem={problem} />
      <div className="scroll own">
        <Amounts title={sayRunning('suppliesUsed', { count: today.length })} amounts={used} />
        <Amounts title={sayRunning('suppliesTomorrow')} amounts={proposed(used)} />
        <section className="choosing">
          <h3>{sayRunning('suppliesRecipes')}</h3>
          <div className="grid-of-rows">
            {menu.map((drink) => {
              const { beansG, milkMl } = recipes[drink.id] ?? usualRecipe(drink)
              return (
                <button type="button" key={drink.id} className="row" onClick={() => setAsked(drink)}>
                  <span>
                    {drink.name}
                    <span className="muted figures">
                      {sayRunning('suppliesRecipe', { beans: beansG, milk: milkMl })}
                    </span>
                  </span>
                </button>
              )
            })}
          </div>
        </section>
      </div>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  )
}

/** Every drink of the event that was made, a page after the other. */
async function allMade(): Promise<readonly OrderView[]> {
  const made: OrderView[] = []
  for (let after: string | null = ''; after !== null;) {
    const result = await api.orders({ state: ['ready', 'collected'], limit: 1000, ...(after === '' ? {} : { after }) })
    if (!result.ok) return made
    made.push(...result.value.orders)
    after = result.value.next
  }
  return made
}

function Amounts({ title, amounts }: { readonly title: string; readonly amounts: Supplies }) {
  const litres = (ml: number): string => (ml / 1000).toFixed(1)
  return (
    <section className="choosing" aria-label={title}>
      <h3>{title}</h3>
      <ul className="lights figures">
        <li>{sayRunning('suppliesCups', { count: amounts.cups })}</li>
        <li>{sayRunning('suppliesBeans', { kilos: (amounts.beansG / 1000).toFixed(1) })}</li>
        {Object.entries(amounts.milkMl).map(([name, ml]) => (
          <li key={name}>{sayRunning('suppliesMilk', { name, litres: litres(ml) })}</li>
        ))}
      </ul>
    </section>
  )
}

interface RecipeProps {
  readonly drink: DrinkView
  readonly now: RecipeView
  readonly onKeep: (recipe: RecipeView) => void
  readonly onBack: () => void
}

function Recipe({ drink, now, onKeep, onBack }: RecipeProps) {
  const [{ beansG, milkMl }, setRecipe] = useState(now)
  const beans = (by: number): void => setRecipe({ milkMl, beansG: Math.max(0, beansG + by) })
  const milk = (by: number): void => setRecipe({ beansG, milkMl: Math.max(0, milkMl + by) })
  const ends = { less: say('less'), more: say('moreOf') }
  return (
    <Dialog title={drink.name} broad onClose={onBack}>
      <div className="scroll demand">
        <Dial
          label={sayRunning('recipeBeans')}
          shown={beansG}
          {...ends}
          onLess={() => beans(-1)}
          onMore={() => beans(1)}
        />
        <Dial
          label={sayRunning('recipeMilk')}
          shown={milkMl}
          {...ends}
          onLess={() => milk(-10)}
          onMore={() => milk(10)}
        />
      </div>
      <div className="actions two">
        <button type="button" className="button quiet" onClick={onBack}>
          {say('back')}
        </button>
        <button type="button" className="button" onClick={() => onKeep({ beansG, milkMl })}>
          {sayRunning('menuKeep')}
        </button>
      </div>
    </Dialog>
  )
}
