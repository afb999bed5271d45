import type { Draft } from '@pressobox/protocol'
import { z } from 'zod'

const text = z.string().max(2000)
const Fields = z.record(z.string(), z.union([text, z.array(text).max(30)]))

/** What the fields of a modifier group are called: `option:milk`. */
const optionField = 'option:'

/** One field of a form; empty where it is missing. */
export function fieldOf(body: unknown, name: string): string {
  const value = Fields.safeParse(body).data?.[name] ?? ''
  return typeof value === 'string' ? value : (value[0] ?? '')
}

/** A drink as a form asks for it. What the form leaves empty is left out. */
export function draftOf(body: unknown): Draft {
  const fields = Fields.safeParse(body).data ?? {}
  const words = (name: string): string | null => {
    const value = fieldOf(body, name).trim()
    return value === '' ? null : value
  }
  return {
    drink: fieldOf(body, 'drink'),
    modifiers: Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith(optionField)
        ? [value].flat().map((option) => ({ group: name.slice(optionField.length), option }))
        : [],
    ),
    name: words('name'),
    note: words('note'),
  }
}
