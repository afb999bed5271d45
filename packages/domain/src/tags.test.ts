import { expect, it } from 'vitest'
import { Menu } from './menu.ts'
import { tagsOf } from './tags.ts'

const [drink] = Menu.parse([
  {
    id: 'mocha',
    name: 'Mocha',
    tags: ['contains-soy', 'vegan'],
    modifiers: [
      {
        id: 'milk',
        group: 'Milk',
        options: [
          { id: 'regular', name: 'Regular', tags: ['contains-milk'] },
          { id: 'oat', name: 'Oat', tags: ['vegan', 'contains-gluten'] },
          { id: 'none', name: 'None' },
        ],
      },
    ],
  },
])
const milk = (option: string) => [{ group: 'milk', option }]

it('has the tags of the drink and of what was chosen, and is no more vegan with milk in it', () => {
  if (drink === undefined) throw new Error('no drink')
  expect(tagsOf(drink, milk('regular'))).toEqual(['contains-soy', 'contains-milk'])
  expect(tagsOf(drink, milk('oat'))).toEqual(['contains-soy', 'vegan', 'contains-gluten'])
  expect(tagsOf(drink, milk('none'))).toEqual(['contains-soy', 'vegan'])
  expect(tagsOf(drink, [])).toEqual(['contains-soy', 'vegan'])
})
