// @ts-check
/** @import { Bar, BarEvent, Reply } from './pressobox.d.ts' */

/**
 * The box calls this for every event that a rule of extension.json names: in order, and each once.
 * @param {BarEvent} event
 * @param {Bar} bar
 */
export function onEvent(event, bar) {
  const drinks = Number(bar.store.get('drinks') ?? 0) + 1
  bar.store.set('drinks', drinks)
  bar.tile.set('Drinks', drinks)
  bar.page.set('Drinks', drinks)
  if (drinks % Number(bar.settings.every) === 0) {
    bar.display(`Drink number ${drinks}. Thank you.`)
    bar.publish('Greeted', { drinks, orderId: event.detail.orderId, Message: `Drink number ${drinks}.` })
    bar.timer('quiet', 60_000)
  }
}

/**
 * A timer rings.
 * @param {string} name
 * @param {Bar} bar
 */
export function onTimer(name, bar) {
  if (name === 'quiet') bar.display(null)
}
