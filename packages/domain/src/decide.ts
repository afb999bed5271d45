import type { Command } from './command.ts'
import { decideConfig } from './decide-config.ts'
import { decideExtension } from './decide-extension.ts'
import { decideOrder } from './decide-order.ts'
import { placeOrder, walkUp } from './decide-place.ts'
import { decideScan } from './decide-scan.ts'
import { decideStand } from './decide-stand.ts'
import { decideTicket } from './decide-ticket.ts'
import { passTime } from './decide-time.ts'
import { decideWindow } from './decide-window.ts'
import type { Circumstance, Decision } from './decision.ts'
import { forget } from './forgotten.ts'
import type { State } from './state.ts'

/** The one place where a command becomes facts or a refusal. Pure. */
export function decide(state: State, command: Command, now: Circumstance): Decision {
  switch (command.name) {
    case 'scan':
      return decideScan(state, command, now)
    case 'place':
      return placeOrder(state, command, now)
    case 'walk-up':
      return walkUp(state, command, now)
    case 'make':
    case 'unmake':
    case 'complete':
    case 'collect':
    case 'undo':
    case 'recall':
    case 'remake':
    case 'extend':
    case 'prioritise':
    case 'cancel':
      return decideOrder(state, command, now)
    case 'reprint':
    case 'report-ticket':
    case 'print-shift':
    case 'reserve-numbers':
      return decideTicket(state, command, now)
    case 'open':
    case 'drain':
    case 'broadcast':
    case 'start':
    case 'restore':
    case 'certify-erasure':
    case 'adjust-clock':
    case 'count-arrivals':
    case 'equip':
    case 'start-event':
    case 'restart-numbers':
      return decideStand(state, command, now)
    case 'configure':
    case 'write-menu':
    case 'stock-drink':
    case 'stock-option':
      return decideConfig(state, command, now)
    case 'tell':
    case 'show-line':
    case 'print-note':
    case 'note-extension':
      return decideExtension(state, command, now)
    case 'show-code':
    case 'draw-code':
      return decideWindow(state, command, now)
    case 'forget':
      return forget(state, command, now)
    case 'run-out':
    case 'pass-time':
      return passTime(state, command, now)
  }
}
