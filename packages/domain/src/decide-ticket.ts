import { ask, wrongState } from './ask-order.ts'
import type { CommandOf } from './command.ts'
import { accept, refuse, type Circumstance, type Decision } from './decision.ts'
import { refusal } from './refusal.ts'
import type { State } from './state.ts'
import { ticketFor } from './write-ticket.ts'

/** A person wants the ticket again, or a printer says what became of one. */
export function decideTicket(
  state: State,
  command: CommandOf<'reprint' | 'report-ticket'>,
  now: Circumstance,
): Decision {
  return command.name === 'reprint' ? reprint(state, command, now) : report(state, command)
}

/** A copy of the latest ticket, headed so; the first one where none was printed yet. */
function reprint(state: State, command: CommandOf<'reprint'>, now: Circumstance): Decision {
  const asked = ask(state, command, null, now)
  if ('refusal' in asked) return refuse(asked.refusal)
  const { order, facts } = ticketFor(state, asked.order, now, asked.order.ticket)
  if (order.number === null) return refuse(wrongState(order))
  return accept(facts, order.id)
}

/** What became of a ticket. What is printed or unconfirmed stays so: only a person prints it again. */
function report(state: State, command: CommandOf<'report-ticket'>): Decision {
  const ticket = state.papers.get(command.ticketId)
  if (ticket === undefined) return refuse(refusal('order.unknown'))
  const { report: told } = command
  if (ticket.state === 'printed' || ticket.state === 'unconfirmed') return accept([], ticket.orderId)
  const printer = told.became === 'sending' ? told.printer : ticket.printer
  const cause = 'cause' in told ? told.cause : null
  return accept(
    [{ type: 'ticket.became', ticketId: ticket.id, orderId: ticket.orderId, state: told.became, printer, cause }],
    ticket.orderId,
  )
}
