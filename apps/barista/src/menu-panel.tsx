import { useEffect, useState } from 'react'
import type { MenuDrink, MenuFileDrink } from '@pressobox/client'
import { Dialog } from '@pressobox/ui'
import { api, say, sayRunning } from './house.ts'
import { Difference, drinksOf, problemOf } from './menu-file.tsx'
import { firstLanguage, groupsOf, moved, shownText } from './menu-draft.ts'
import { MenuEditing, type Open } from './menu-editing.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { Wrong } from './panel-pieces.tsx'
import { useSaved } from './use-saved.ts'

/** The menu: drinks and their options are changed in a draft, which is looked at before everybody sees it. */
export function MenuPanel({ language, onClose }: { readonly language: string; readonly onClose: () => void }) {
  const [kept, setKept] = useState<readonly MenuDrink[]>([])
  const [draft, setDraft] = useState<readonly MenuDrink[]>([])
  const [loaded, setLoaded] = useState<readonly MenuFileDrink[] | null>(null)
  const [open, setOpen] = useState<Open | null>(null)
  const [written, setWritten] = useState(language)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    void api.menu().then((result) => {
      if (!result.ok) return
      setKept(result.value)
      setDraft(result.value)
      setWritten(firstLanguage(result.value, language))
    })
  }, [language])
  const saved = useSaved()
  const load = async (file: File): Promise<void> => {
    const read = drinksOf(await file.text())
    setLoaded(read)
    setProblem(read === null ? say('menuBad', { problem: file.name }) : null)
  }
  const next = loaded ?? (draft === kept ? null : draft)
  const use = async (): Promise<void> => {
    const result = await api.putMenu(next)
    if (result.ok) onClose()
    else setProblem(say('menuBad', { problem: problemOf(result.problem) }))
  }
  if (open !== null)
    return (
      <MenuEditing
        open={open}
        menu={draft}
        writing={{ language: written, first: firstLanguage(draft, language) }}
        onLanguage={setWritten}
        onMenu={(menu) => {
          setDraft(menu)
          setOpen(null)
        }}
        onBack={() => setOpen(null)}
      />
    )
  return (
    <Dialog title={say('menuTitle')} broad onClose={onClose}>
      <Wrong problem={problem} />
      {saved !== null && (
        <p role="status" className={saved.well ? 'well' : 'wrong'}>
          {saved.words}
        </p>
      )}
      {next !== null && <Difference before={kept} after={next} />}
      {loaded === null && <Drinks menu={draft} language={written} onMenu={setDraft} onOpen={setOpen} />}
      <div className="actions in-a-row">
        <a
          className="button quiet"
          download="menu.json"
          href={`data:application/json,${encodeURIComponent(JSON.stringify(draft, null, 2))}`}
        >
          {say('menuSave')}
        </a>
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
        <button type="button" className="button quiet" onClick={onClose}>
          {say('close')}
        </button>
        {next !== null && (
          <button type="button" className="button" onClick={() => void use()}>
            {say('menuUse')}
          </button>
        )}
      </div>
    </Dialog>
  )
}

interface DrinksProps {
  readonly menu: readonly MenuDrink[]
  readonly language: string
  readonly onMenu: (menu: readonly MenuDrink[]) => void
  readonly onOpen: (open: Open) => void
}

function Drinks({ menu, language, onMenu, onOpen }: DrinksProps) {
  return (
    <div className="scroll choosing">
      {menu.map((drink, index) => (
        <div key={drink.id} className="menu-row">
          <button type="button" className="row" onClick={() => onOpen({ drink })}>
            <span>
              {shownText(drink.name, language)}
              <span className="muted">
                {[...drink.modifiers.map(({ group }) => shownText(group, language)), ...drink.tags].join(' · ')}
              </span>
            </span>
          </button>
          <MoveButtons what={shownText(drink.name, language)} onMove={(by) => onMenu(moved(menu, index, by))} />
        </div>
      ))}
      <button type="button" className="button quiet" onClick={() => onOpen({ drink: null })}>
        {sayRunning('menuNew')}
      </button>
      <h3>{sayRunning('menuGroups')}</h3>
      <div className="doors">
        {groupsOf(menu).map((group) => (
          <button type="button" key={group.id} className="button quiet" onClick={() => onOpen({ group })}>
            {shownText(group.group, language)}
          </button>
        ))}
        <button type="button" className="button quiet" onClick={() => onOpen({ group: null })}>
          {sayRunning('menuGroupNew')}
        </button>
      </div>
    </div>
  )
}
