import type { DrinkView, OrderView } from '@pressobox/protocol'
import { expect, it } from 'vitest'
import { proposed, suppliesOf } from './supplies.ts'

const kind = (id: string, name: string) => ({
  id,
  name,
  available: true,
  until: null,
  left: null,
  tags: [],
  default: false,
})
const milk = { id: 'milk', group: 'Milk', min: 1, max: 1, options: [kind('oat', 'Oat'), kind('regular', 'Regular')] }
const drink = (id: string, modifiers: DrinkView['modifiers']): DrinkView => ({
  ...kind(id, id),
  picture: '',
  category: 'coffee',
  tags: [],
  modifiers,
})
const menu = [drink('flat-white', [milk]), drink('espresso', [])]

type Made = Pick<OrderView, 'drink' | 'modifiers' | 'remakes'>
const made = (id: string, option: string | null, remakes = 0): Made => ({
  drink: id,
  modifiers: option === null ? [] : [{ group: 'milk', option }],
  remakes,
})

it('counts what drinks took by their recipes, what was made again too, and proposes what one can buy', () => {
  const orders = [
    made('flat-white', 'oat', 1),
    made('flat-white', 'regular'),
    made('espresso', null),
    made('gone', null),
  ]
  const used = suppliesOf(orders, menu, { espresso: { beansG: 9, milkMl: 0 } })
  expect([used, proposed(used)]).toEqual([
    { cups: 4, beansG: 63, milkMl: { Oat: 300, Regular: 150 } },
    { cups: 50, beansG: 500, milkMl: { Oat: 1000, Regular: 1000 } },
  ])
})
