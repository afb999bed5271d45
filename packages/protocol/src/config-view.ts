/** When a card is soon late, and late, in minutes. */
export interface AgesView {
  readonly soonMinutes: number
  readonly lateMinutes: number
}

/** One opening of a day: a weekday as `mon`, or a date. Times of day as `08:30`. */
export interface HoursView {
  readonly day: string
  readonly opens: string
  readonly lastOrder: string
}

/** What one drink takes; the milk is that which it is ordered with. */
export interface RecipeView {
  readonly milkMl: number
  readonly beansG: number
}

/** The rules of the event; those that a console works with by name. */
export interface ConfigView {
  readonly name: string
  readonly pickup: string | null
  readonly language: string
  readonly timeZone: string
  readonly drinksPerCode: number
  readonly windowMinutes: number
  readonly maxOrdersInQueue: number
  readonly maxPerCustomerPerDay: number
  readonly eventQuota: number
  readonly customerMinutes: number
  readonly baristaMinutes: number
  readonly readyMinutes: number
  readonly shelfSeconds: number
  readonly slowPercent: number
  readonly calmPercent: number
  readonly recipes: Readonly<Record<string, RecipeView>>
  /** Reports say who made how much. */
  readonly countBaristas: boolean
  readonly schedule: readonly HoursView[]
  readonly ages: Readonly<Record<'queued' | 'making' | 'ready', AgesView>>
  readonly [rule: string]: unknown
}
