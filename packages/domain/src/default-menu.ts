import {
  americano,
  cappuccino,
  doubleEspresso,
  flatWhite,
  milkWords,
  oatWords,
  regularWords,
  singleEspresso,
} from './default-words.ts'
import type { Menu, MenuText, ModifierGroup } from './menu.ts'

const milk: ModifierGroup = {
  id: 'milk',
  group: milkWords,
  min: 1,
  max: 1,
  options: [
    { id: 'regular', name: regularWords, tags: ['contains-milk'], default: true },
    { id: 'oat', name: oatWords, tags: ['vegan', 'contains-gluten'], default: false },
  ],
}

/** The five drinks of the original's first event, "Single Espresso" spelt right. */
export const defaultMenu: Menu = [
  drink('americano', americano, [milk]),
  drink('flat-white', flatWhite, [milk]),
  drink('cappuccino', cappuccino, [milk]),
  drink('single-espresso', singleEspresso, []),
  drink('double-espresso', doubleEspresso, []),
]

function drink(id: string, name: MenuText, modifiers: ModifierGroup[]): Menu[number] {
  return { id, name, picture: `/pictures/${id}.svg`, category: 'coffee', tags: [], modifiers }
}
