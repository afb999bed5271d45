import { z } from 'zod'
import { graphemes, plainText } from './plain-text.ts'

/** A line that a person wrote: cleaned, at most `most` graphemes; null when nothing is left. */
export function line(most: number) {
  return z
    .string()
    .max(most * 16)
    .transform((text) => {
      const plain = plainText(text)
      return plain === '' ? null : plain
    })
    .refine((text) => text === null || graphemes(text) <= most, {
      error: `at most ${String(most)} characters`,
    })
    .nullable()
}
