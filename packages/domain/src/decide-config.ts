import { findDrink, findOption } from './choose-drink.ts'
import type { CommandOf } from './command.ts'
import { Config } from './config.ts'
import { nextMidnight } from './hours.ts'
import { accept, refuse, type Circumstance, type Decision } from './decision.ts'
import { refusal } from './refusal.ts'
import type { State } from './state.ts'
import { stockOf } from './stock.ts'

type ConfigCommand = CommandOf<'configure' | 'write-menu' | 'stock-drink' | 'stock-option'>

/** Rules, menu and what is to be had, all while the bar runs. */
export function decideConfig(state: State, command: ConfigCommand, now: Circumstance): Decision {
  switch (command.name) {
    case 'configure': {
      const config = Config.parse({ ...state.config, ...command.change })
      return JSON.stringify(config) === JSON.stringify(state.config)
        ? accept([])
        : accept([{ type: 'config.changed', config }])
    }
    case 'write-menu':
      return accept([{ type: 'menu.written', menu: command.menu }])
    case 'stock-drink': {
      const drink = findDrink(state.menu, command.drink)
      if (drink === null) return refuse(refusal('drink.unknown', { drink: command.drink }))
      return changeStock(state, drink.id, command.change, now)
    }
    case 'stock-option': {
      const id = findOption(state.menu, command.group, command.option)
      if (id === null) return refuse(refusal('modifier.unknown', { group: command.group, option: command.option }))
      return changeStock(state, id, command.change, now)
    }
  }
}

/** People say until when by the wall clock; the rule keeps it on the stand's, so that no jump of the wall clock moves it. */
function changeStock(
  state: State,
  id: string,
  change: CommandOf<'stock-drink'>['change'],
  now: Circumstance,
): Decision {
  const stock = stockOf(state.shelf, id)
  const { at, wall } = now.moment
  const available = change.available ?? (change.until === undefined || change.until === null ? stock.available : false)
  const ends = change.until === 'tomorrow' ? nextMidnight(wall, state.config.timeZone) : Date.parse(change.until ?? '')
  const asked = Number.isNaN(ends) ? null : at + (ends - wall)
  const until = available ? null : asked
  const left = change.left === undefined ? stock.left : change.left
  const next = { available, until, left }
  if (JSON.stringify(next) === JSON.stringify(stock)) return accept([])
  return accept([{ type: 'stock.changed', id, stock: next }])
}
