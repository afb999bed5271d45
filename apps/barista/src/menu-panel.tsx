import { useEffect, useState } from 'react'
import type { MenuFileDrink } from '@pressobox/client'
import { Dialog } from '@pressobox/ui'
import { api, say } from './house.ts'
import { Wrong } from './panel-pieces.tsx'

/** The menu as a file: saved, and loaded again after a look at what would change. */
export function MenuPanel({ onClose }: { readonly onClose: () => void }) {
  const [menu, setMenu] = useState<readonly MenuFileDrink[] | null>(null)
  const [loaded, setLoaded] = useState<readonly MenuFileDrink[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    void api.menu().then((result) => {
      if (result.ok) setMenu(result.value)
    })
  }, [])
  const load = async (file: File): Promise<void> => {
    const read = drinksOf(await file.text())
    setLoaded(read)
    setProblem(read === null ? say('menuBad', { problem: file.name }) : null)
  }
  const use = async (): Promise<void> => {
    const result = await api.putMenu(loaded)
    if (result.ok) onClose()
    else setProblem(say('menuBad', { problem: problemOf(result.problem) }))
  }
  return (
    <Dialog title={say('menuTitle')} onClose={onClose}>
      <Wrong problem={problem} />
      {menu !== null && loaded !== null && <Difference before={menu} after={loaded} />}
      <div className="actions">
        {menu !== null && (
          <a
            className="button quiet"
            download="menu.json"
            href={`data:application/json,${encodeURIComponent(JSON.stringify(menu, null, 2))}`}
          >
            {say('menuSave')}
          </a>
        )}
        <label className="button quiet">
          {say('menuLoad')}
          <input
            className="unseen"
            type="file"
            accept="application/json,.json"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file !== undefined) void load(file)
              // The same file again, mended, is a change too.
              event.target.value = ''
            }}
          />
        </label>
        {loaded !== null && (
          <button type="button" className="button" onClick={() => void use()}>
            {say('menuUse')}
          </button>
        )}
        <button type="button" className="button quiet" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  )
}

function drinksOf(text: string): readonly MenuFileDrink[] | null {
  try {
    const json: unknown = JSON.parse(text)
    return Array.isArray(json) && json.every(isDrink) ? json : null
  } catch {
    return null
  }
}

function isDrink(value: unknown): value is MenuFileDrink {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}

/** Which field of which drink, as the box says it. */
function problemOf(problem: { readonly detail: string; readonly [field: string]: unknown }): string {
  const { field, problem: what, detail } = problem
  return typeof field === 'string' && typeof what === 'string' ? `${field}: ${what}` : detail
}

function Difference({
  before,
  after,
}: {
  readonly before: readonly MenuFileDrink[]
  readonly after: readonly MenuFileDrink[]
}) {
  const old = new Map(before.map((drink) => [drink.id, JSON.stringify(drink)]))
  const next = new Set(after.map(({ id }) => id))
  const names = (drinks: readonly MenuFileDrink[]): string => drinks.map(({ id }) => id).join(', ')
  const lines = [
    { key: 'menuAdded', drinks: after.filter(({ id }) => !old.has(id)) },
    { key: 'menuGone', drinks: before.filter(({ id }) => !next.has(id)) },
    {
      key: 'menuChanged',
      drinks: after.filter((drink) => old.has(drink.id) && old.get(drink.id) !== JSON.stringify(drink)),
    },
  ] as const
  const told = lines.filter(({ drinks }) => drinks.length > 0)
  return (
    <ul className="lights">
      {told.map(({ key, drinks }) => (
        <li key={key}>{say(key, { names: names(drinks) })}</li>
      ))}
      {told.length === 0 && <li>{say('menuSame')}</li>}
    </ul>
  )
}
