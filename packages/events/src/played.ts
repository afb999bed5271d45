import { z } from 'zod'

/** An envelope of any source: a recorded event, of the original or of anybody; types and details may be unknown here. */
export const PlayedEnvelope = z.object({
  version: z.string().default('0'),
  id: z.string().max(128).optional(),
  'detail-type': z.string().min(1).max(128),
  source: z.string().min(1).max(256),
  account: z.string().max(64).default('local'),
  time: z.iso.datetime({ offset: true }).optional(),
  region: z.string().max(64).default('local'),
  resources: z.array(z.string()).default([]),
  detail: z.record(z.string(), z.unknown()),
})
export type PlayedEnvelope = Readonly<z.output<typeof PlayedEnvelope>>
