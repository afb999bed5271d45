import { ask, wrongState } from './ask-order.ts'
import type { CommandOf } from './command.ts'
import { accept, refuse, type Circumstance, type Decision } from './decision.ts'
import { refusal } from './refusal.ts'
import type { State } from './state.ts'
import { numberOn } from './ticket-content.ts'
import { isWaiting, type Ticket } from './ticket.ts'
import { heading, paper, printAgain } from './write-ticket.ts'

type TicketCommand = CommandOf<'reprint' | 'report-ticket' | 'print-shift' | 'reserve-numbers'>

/** A person wants paper, or a printer says what became of some. */
export function decideTicket(state: State, command: TicketCommand, now: Circumstance): Decision {
  switch (command.name) {
    case 'reprint':
      return reprint(state, command, now)
    case 'report-ticket':
      return report(state, command)
    case 'print-shift': {
      const { name: _name, ...figures } = command
      return accept([
        { type: 'ticket.queued', ticket: paper({ kind: 'shift', ...heading(state, now), ...figures }, now) },
      ])
    }
    case 'reserve-numbers':
      return reserve(state, command.count, now)
  }
}

function reprint(state: State, command: CommandOf<'reprint'>, now: Circumstance): Decision {
  const asked = ask(state, command, null, now)
  if ('refusal' in asked) return refuse(asked.refusal)
  if (asked.order.number === null) return refuse(wrongState(asked.order))
  return accept(printAgain(state, asked.order, command.kind, now).facts, asked.order.id)
}

/** A paper pad goes on where the numbers stand, and takes them. */
function reserve(state: State, count: number, now: Circumstance): Decision {
  const from = state.lastNumber + 1
  const pad = paper({ kind: 'pad', ...heading(state, now), first: from, count }, now)
  return accept([
    { type: 'numbers.reserved', at: now.moment.at, from, count },
    ...(state.tickets ? [{ type: 'ticket.queued' as const, ticket: pad }] : []),
  ])
}

type Report = CommandOf<'report-ticket'>['report']

/** What became of a ticket. What is printed, unconfirmed or expired stays so: only a person prints it again. */
function report(state: State, command: CommandOf<'report-ticket'>): Decision {
  const ticket = state.papers.get(command.ticketId)
  if (ticket === undefined) return refuse(refusal('order.unknown'))
  const { report: told } = command
  if (!mayBecome(ticket, told))
    return refuse(refusal('order.state', { state: ticket.state, barista: null, number: numberOn(ticket.content) }))
  const sending = told.became === 'sending'
  return accept(
    [
      {
        type: 'ticket.became',
        ticketId: ticket.id,
        orderId: ticket.orderId,
        state: told.became,
        printer: sending ? told.printer : ticket.printer,
        insteadOf: sending ? told.insteadOf : ticket.insteadOf,
        cause: 'cause' in told ? told.cause : null,
      },
    ],
    ticket.orderId,
  )
}

function mayBecome(ticket: Ticket, told: Report): boolean {
  switch (told.became) {
    case 'sending':
      return isWaiting(ticket)
    case 'failed':
      return ticket.state === 'sending' || (isWaiting(ticket) && ticket.cause !== told.cause)
    case 'printed':
    case 'unconfirmed':
      return ticket.state === 'sending'
  }
}
