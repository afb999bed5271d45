import { z } from 'zod'

/** What the process that holds the device tells. It is told bytes that are to be written, as they are. */
export const FromDevice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('refused'), cause: z.enum(['missing', 'in-use', 'error']) }),
  /** The device took the oldest so many bytes. */
  z.object({ kind: z.literal('taken'), count: z.number() }),
  /** The device will take no more: it is full, or gone. */
  z.object({ kind: z.literal('full') }),
  z.object({ kind: z.literal('gone') }),
  z.object({ kind: z.literal('heard'), bytes: z.instanceof(Uint8Array) }),
])
export type FromDevice = z.infer<typeof FromDevice>
