import type { Menu, ModifierGroup } from './menu.ts'

const milk: ModifierGroup = {
  id: 'milk',
  group: { en: 'Milk', pt: 'Leite' },
  min: 1,
  max: 1,
  options: [
    { id: 'regular', name: { en: 'Regular', pt: 'Normal' }, default: true },
    { id: 'oat', name: { en: 'Oat', pt: 'Aveia' }, default: false },
  ],
}

/** The five drinks of the original's first event, "Single Espresso" spelt right. */
export const defaultMenu: Menu = [
  drink('americano', 'Americano', [milk]),
  drink('flat-white', 'Flat White', [milk]),
  drink('cappuccino', 'Cappuccino', [milk]),
  drink('single-espresso', 'Single Espresso', []),
  drink('double-espresso', 'Double Espresso', []),
]

function drink(id: string, name: string, modifiers: ModifierGroup[]): Menu[number] {
  const pt: Readonly<Record<string, string>> = { 'single-espresso': 'Espresso', 'double-espresso': 'Espresso Duplo' }
  return {
    id,
    name: { en: name, pt: pt[id] ?? name },
    picture: `/pictures/${id}.svg`,
    category: 'coffee',
    tags: [],
    modifiers,
  }
}
