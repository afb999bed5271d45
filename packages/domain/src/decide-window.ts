import type { CommandOf } from './command.ts'
import { accept, type Circumstance, type Decision } from './decision.ts'
import type { FactOf } from './fact.ts'
import type { State } from './state.ts'
import { currentWindow, windowAt } from './token-window.ts'

/** Shows the code of the current window, drawn when it is first asked for (the original's get-or-create); staff may draw another. */
export function decideWindow(state: State, command: CommandOf<'show-code' | 'draw-code'>, now: Circumstance): Decision {
  const { at } = now.moment
  const revoke = command.name === 'draw-code'
  if (!revoke && currentWindow(state.codes, state.config, at) !== null) return accept([])
  const { code, short } = now.fresh
  const fact: FactOf<'code.drawn'> = { type: 'code.drawn', at, code, short, ...windowAt(at, state.config), revoke }
  return accept([fact])
}
