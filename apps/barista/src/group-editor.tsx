import { useState } from 'react'
import type { MenuDrink, MenuGroup, MenuOption } from '@pressobox/client'
import { Dialog } from '@pressobox/ui'
import { Choices } from './choices.tsx'
import { Counts, fitting } from './group-counts.tsx'
import { say, sayRunning } from './house.ts'
import { freshId, moved, shownText, textFor } from './menu-draft.ts'
import { LanguageChoice, MenuTextField, type Writing } from './menu-text-field.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { TagField } from './tag-field.tsx'

interface GroupEditorProps {
  /** As it is; null for a new one. */
  readonly group: MenuGroup | null
  readonly menu: readonly MenuDrink[]
  readonly writing: Writing
  readonly onLanguage: (language: string) => void
  readonly onKeep: (group: MenuGroup, drinks: readonly string[]) => void
  readonly onBack: () => void
}

const blank: MenuGroup = {
  id: '',
  group: '',
  min: 1,
  max: 1,
  options: [{ id: 'option', name: '', tags: [], default: true }],
}

/** Options that several drinks share, as kinds of milk: a change is one for all of them. */
export function GroupEditor({ group, menu, writing, onLanguage, onKeep, onBack }: GroupEditorProps) {
  const [draft, setDraft] = useState(group ?? blank)
  const [drinks, setDrinks] = useState(() =>
    menu.filter(({ modifiers }) => modifiers.some(({ id }) => id === group?.id)).map(({ id }) => id),
  )
  const { options } = draft
  const set = (next: readonly MenuOption[]): void => setDraft({ ...draft, options: next })
  const change = (option: MenuOption): void => set(options.map((each) => (each.id === option.id ? option : each)))
  const add = (): void => {
    const id = freshId(
      '',
      options.map((option) => option.id),
      'option',
    )
    set([...options, { id, name: '', tags: [], default: false }])
  }
  const take = (option: MenuOption): void =>
    setDraft(fitting({ ...draft, options: options.filter(({ id }) => id !== option.id) }))
  const usual = options.find((option) => option.default)?.id ?? null
  const named = [draft.group, ...options.map(({ name }) => name)].every(
    (text) => textFor(text, writing.first, writing.first).trim() !== '',
  )
  return (
    <Dialog
      title={group === null ? sayRunning('menuGroupNew') : shownText(group.group, writing.first)}
      broad
      onClose={onBack}
    >
      <div className="scroll own">
        <LanguageChoice writing={writing} onLanguage={onLanguage} />
        <MenuTextField
          label={sayRunning('menuGroupName')}
          text={draft.group}
          writing={writing}
          onText={(text) => setDraft({ ...draft, group: text })}
        />
        {options.map((option, index) => (
          <div key={option.id} className="option-row">
            <MenuTextField
              label={sayRunning('menuOption', { number: index + 1 })}
              text={option.name}
              writing={writing}
              onText={(name) => change({ ...option, name })}
            />
            <MoveButtons
              what={shownText(option.name, writing.first)}
              onMove={(by) => set(moved(options, index, by))}
              onRemove={options.length === 1 ? null : () => take(option)}
            />
            <TagField
              label={sayRunning('menuOptionTags', { number: index + 1 })}
              tags={option.tags}
              onTags={(tags) => change({ ...option, tags })}
            />
          </div>
        ))}
        <button type="button" className="button quiet" onClick={add}>
          {sayRunning('menuOptionNew')}
        </button>
        <Counts group={draft} onChange={(counts) => setDraft({ ...draft, ...counts })} />
        <Choices
          label={sayRunning('menuUsual')}
          choices={[
            ...options.map(({ id, name }) => ({ value: id, name: shownText(name, writing.first) })),
            { value: null, name: sayRunning('menuNoUsual') },
          ]}
          isChosen={(value) => value === usual}
          onChoose={(value) => set(options.map((option) => ({ ...option, default: option.id === value })))}
        />
        <Choices
          label={sayRunning('menuInDrinks')}
          choices={menu.map(({ id, name }) => ({ value: id, name: shownText(name, writing.first) }))}
          isChosen={(id) => drinks.includes(id)}
          onChoose={(id) => setDrinks(drinks.includes(id) ? drinks.filter((each) => each !== id) : [...drinks, id])}
        />
      </div>
      <div className="actions two">
        <button type="button" className="button quiet" onClick={onBack}>
          {say('back')}
        </button>
        <button
          type="button"
          className="button"
          disabled={!named || drinks.length === 0}
          onClick={() => onKeep(draft, drinks)}
        >
          {sayRunning('menuKeep')}
        </button>
      </div>
    </Dialog>
  )
}
