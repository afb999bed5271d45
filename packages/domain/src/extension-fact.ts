import { z } from 'zod'

/** What extensions may publish besides events under their own name: types of the original that it left to extensions. */
export const leftToExtensions = [
  'OrderManager.DrinkAverageTime',
  'ProducerRobot.FulfillOrder',
  'OrderRobot.FulfillOrder',
] as const

export const ExtensionName = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, {
  error: 'lower-case letters, digits and hyphens, 2 to 40',
})

/** What became of an extension, from the bar's point of view. */
export const ExtensionStep = z.enum(['installed', 'enabled', 'disabled', 'removed', 'quarantined'])
export type ExtensionStep = z.infer<typeof ExtensionStep>

/** Fields of an event as an extension gives them. */
export const ToldDetail = z.record(z.string().max(60), z.json())
