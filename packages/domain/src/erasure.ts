import { z } from 'zod'

/** Orders whose names are gone, and when that last was so (wall clock, ms). */
export const Gone = z.strictObject({ names: z.number().int(), at: z.number() })
export type Gone = Readonly<z.infer<typeof Gone>>

/** What a certificate says of the erasing of an event's names. */
export const Erasure = z.strictObject({
  erased: z.string(),
  /** Orders that had a name or a note until then. */
  names: z.number().int(),
  /** Who asked for it, as the console calls them. */
  by: z.string().max(60),
  /** Wall clock, ms. */
  at: z.number(),
  /** The journal's fingerprint covers every line of the event up to this seq. */
  upTo: z.number().int(),
  /** SHA-256 of those lines, in hexadecimal. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Erasure = Readonly<z.infer<typeof Erasure>>
