import { useState } from 'react'
import type { MenuDrink, MenuGroup } from '@pressobox/client'
import { Dialog } from '@pressobox/ui'
import { say, sayRunning } from './house.ts'
import { shownText, textFor } from './menu-draft.ts'
import { LanguageChoice, MenuTextField, type Writing } from './menu-text-field.tsx'
import { PictureChoice } from './picture-choice.tsx'
import { TagField } from './tag-field.tsx'

interface DrinkEditorProps {
  /** As it is; null for a new one. */
  readonly drink: MenuDrink | null
  readonly groups: readonly MenuGroup[]
  readonly writing: Writing
  readonly onLanguage: (language: string) => void
  readonly onKeep: (drink: MenuDrink) => void
  readonly onRemove: () => void
  readonly onBack: () => void
}

const blank: MenuDrink = {
  id: '',
  name: '',
  picture: '/pictures/drink.svg',
  category: 'coffee',
  tags: [],
  modifiers: [],
}

/** One drink: its name in each language, its cup, what is in it, and which options it has. */
export function DrinkEditor({ drink, groups, writing, onLanguage, onKeep, onRemove, onBack }: DrinkEditorProps) {
  const [draft, setDraft] = useState(drink ?? blank)
  const change = (some: Partial<MenuDrink>): void => setDraft({ ...draft, ...some })
  const has = ({ id }: MenuGroup): boolean => draft.modifiers.some((group) => group.id === id)
  const turn = (group: MenuGroup): void =>
    change({
      modifiers: has(group) ? draft.modifiers.filter(({ id }) => id !== group.id) : [...draft.modifiers, group],
    })
  const named = textFor(draft.name, writing.first, writing.first).trim() !== ''
  return (
    <Dialog
      title={drink === null ? sayRunning('menuNew') : shownText(drink.name, writing.first)}
      broad
      onClose={onBack}
    >
      <div className="scroll own">
        <LanguageChoice writing={writing} onLanguage={onLanguage} />
        <MenuTextField
          label={sayRunning('menuName')}
          text={draft.name}
          writing={writing}
          onText={(name) => change({ name })}
        />
        <TagField label={sayRunning('menuTags')} tags={draft.tags} onTags={(tags) => change({ tags })} />
        <label className="field-label">
          {sayRunning('menuCategory')}
          <input
            className="field"
            value={draft.category}
            maxLength={60}
            autoCapitalize="none"
            onChange={(event) => change({ category: event.target.value })}
          />
        </label>
        {groups.length > 0 && (
          <section className="choosing">
            <h3>{sayRunning('menuGroups')}</h3>
            <div className="choices" role="group" aria-label={sayRunning('menuGroups')}>
              {groups.map((group) => (
                <button
                  type="button"
                  key={group.id}
                  className="button quiet"
                  aria-pressed={has(group)}
                  onClick={() => turn(group)}
                >
                  {shownText(group.group, writing.first)}
                </button>
              ))}
            </div>
          </section>
        )}
        <PictureChoice chosen={draft.picture} onChoose={(picture) => change({ picture })} />
      </div>
      <div className="actions in-a-row">
        {drink !== null && (
          <button type="button" className="button quiet danger" onClick={onRemove}>
            {sayRunning('menuRemove')}
          </button>
        )}
        <button type="button" className="button quiet" onClick={onBack}>
          {say('back')}
        </button>
        <button type="button" className="button" disabled={!named} onClick={() => onKeep(draft)}>
          {sayRunning('menuKeep')}
        </button>
      </div>
    </Dialog>
  )
}
