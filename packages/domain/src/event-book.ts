import { z } from 'zod'
import { Config } from './config.ts'
import { Menu } from './menu.ts'
import { Stock } from './stock.ts'

/** What belongs to one event: its rules, its menu and what is to be had of it, its numbers, its quota. */
export const EventBook = z.object({
  config: Config,
  menu: Menu.readonly(),
  shelf: z.record(z.string(), Stock),
  /** The last number drawn of this event and series; the first is 1. */
  lastNumber: z.number().int(),
  /** Numbers that stand on a paper pad and were not entered yet. */
  reserved: z.array(z.number().int()).readonly().default([]),
  series: z.number().int(),
  /** Drinks placed and not ended unmade: what the quota counts. */
  placed: z.number().int(),
})
export type EventBook = Readonly<z.infer<typeof EventBook>>
