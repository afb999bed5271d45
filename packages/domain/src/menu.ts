import { z } from 'zod'
import { line } from './text.ts'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, { error: 'lower-case letters, digits and hyphens' })

const menuLine = line(60).refine((text): text is string => text !== null, { error: 'must not be empty' })

/** A menu text: a string is the menu's first language; otherwise one text per language. */
const MenuText = z.union([menuLine, z.record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/), menuLine)])
export type MenuText = z.infer<typeof MenuText>

/** Allergens and diets, of a drink or of one of its options: each page says the known ones in its reader's language. */
const tags = z.array(menuLine).max(12).default([])

const Option = z.strictObject({ id, name: MenuText, tags, default: z.boolean().default(false) })

const Group = z
  .strictObject({
    id,
    group: MenuText,
    min: z.number().int().min(0).max(10).default(1),
    max: z.number().int().min(1).max(10).default(1),
    options: z.array(Option).min(1).max(30),
  })
  .refine((group) => group.min <= group.max && group.min <= group.options.length, {
    error: 'min is over max or over the number of options',
  })
  .refine((group) => distinct(group.options.map((option) => option.id)), { error: 'two options have the same id' })
  .refine((group) => group.options.filter((option) => option.default).length <= group.max, {
    error: 'more defaults than max',
  })

const Drink = z
  .strictObject({
    id,
    name: MenuText,
    picture: z
      .string()
      .regex(/^\/pictures\/(?:[a-z0-9-]{1,60}\.svg|[a-f0-9]{32}\.jpg)$/)
      .default('/pictures/drink.svg'),
    category: id.default('coffee'),
    tags,
    modifiers: z.array(Group).max(12).default([]),
  })
  .refine((drink) => distinct(drink.modifiers.map((group) => group.id)), {
    error: 'two modifier groups have the same id',
  })

function distinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length
}

/** Drinks in the order of the menu. Whether one is to be had stands beside it, in the stock. */
export const Menu = z
  .array(Drink)
  .max(100)
  .refine((menu) => distinct(menu.map((drink) => drink.id)), { error: 'two drinks have the same id' })

export type Menu = readonly Drink[]
export type Drink = z.infer<typeof Drink>
export type ModifierGroup = z.infer<typeof Group>
export type ModifierOption = z.infer<typeof Option>

/** The picks that are not as the drink usually is: of a group that is all default, none; of any other, all. */
export function differing<Pick extends { readonly group: string; readonly option: string }>(
  drink: Drink | null,
  picks: readonly Pick[],
): readonly Pick[] {
  const usual = (groupId: string): boolean => {
    const options = drink?.modifiers.find(({ id }) => id === groupId)?.options.filter((option) => option.default) ?? []
    const own = picks.filter(({ group }) => group === groupId)
    return own.length === options.length && own.every(({ option }) => options.some(({ id }) => id === option))
  }
  return picks.filter(({ group }) => !usual(group))
}

/** A menu text in a language, or in the menu's first language where that is missing. */
export function textIn(text: MenuText, language: string): string {
  if (typeof text === 'string') return text
  return text[language] ?? text[language.slice(0, 2)] ?? Object.values(text)[0] ?? ''
}

/** A menu text in the menu's first language: what commands may call a thing, and what tickets say. */
export function firstText(text: MenuText): string {
  return typeof text === 'string' ? text : (Object.values(text)[0] ?? '')
}
