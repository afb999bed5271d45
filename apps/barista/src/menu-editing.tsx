import type { MenuDrink, MenuGroup } from '@pressobox/client'
import { DrinkEditor } from './drink-editor.tsx'
import { GroupEditor } from './group-editor.tsx'
import { freshId, groupsOf, shownText, withGroup } from './menu-draft.ts'
import type { Writing } from './menu-text-field.tsx'

/** What of the menu is open: a drink or a group of options, null for a new one. */
export type Open = { readonly drink: MenuDrink | null } | { readonly group: MenuGroup | null }

interface MenuEditingProps {
  readonly open: Open
  readonly menu: readonly MenuDrink[]
  readonly writing: Writing
  readonly onLanguage: (language: string) => void
  readonly onMenu: (menu: readonly MenuDrink[]) => void
  readonly onBack: () => void
}

export function MenuEditing({ open, menu, writing, onLanguage, onMenu, onBack }: MenuEditingProps) {
  const its = { writing, onLanguage, onBack }
  const idFor = (text: string, taken: readonly { readonly id: string }[], otherwise: string): string =>
    freshId(
      text,
      taken.map(({ id }) => id),
      otherwise,
    )
  if ('drink' in open) {
    const { drink } = open
    return (
      <DrinkEditor
        {...its}
        drink={drink}
        groups={groupsOf(menu)}
        onKeep={(next) =>
          onMenu(
            drink === null
              ? [...menu, { ...next, id: idFor(shownText(next.name, writing.first), menu, 'drink') }]
              : menu.map((each) => (each.id === next.id ? next : each)),
          )
        }
        onRemove={() => onMenu(menu.filter(({ id }) => id !== drink?.id))}
      />
    )
  }
  const { group } = open
  return (
    <GroupEditor
      {...its}
      group={group}
      menu={menu}
      onKeep={(next, drinks) => {
        const id = group?.id ?? idFor(shownText(next.group, writing.first), groupsOf(menu), 'options')
        onMenu(withGroup(menu, { ...next, id }, drinks))
      }}
    />
  )
}
