import type { OrderView } from '@pressobox/protocol'
import { say } from './house.ts'

/** As people call it: number and drink. */
export function nameOf({ number, label }: OrderView): string {
  return say('position', { number: number ?? 0, drink: label.drink ?? '' })
}
