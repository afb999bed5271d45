import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Actor, Ticket } from '@pressobox/domain'
import type { Printing } from '@pressobox/gateway'
import type { Stand } from '@pressobox/stand'
import { openPrinter, Press, type Printer, type Profile } from '@pressobox/tickets'

/** Printers of the flags, or of the settings, or the virtual one. */
export function openThePrinters(
  flags: readonly { name: string; url: string }[],
  known: Readonly<Record<string, string>>,
  data: string,
): readonly Printer[] {
  const kept = Object.entries(known).map(([name, url]) => ({ name, url }))
  const wanted = flags.length > 0 ? flags : kept.length > 0 ? kept : [{ name: 'virtual', url: 'virtual:' }]
  return wanted.flatMap(({ name, url }) => openPrinter(name, url, join(data, 'tickets')) ?? [])
}

export interface Pressing {
  readonly printing: Printing
  readonly stop: () => Promise<void>
}

interface Parts {
  readonly stand: Stand
  readonly printers: readonly Printer[]
  readonly profile: Profile
  readonly log: (sentence: string, error: unknown) => void
}

const box: Actor = { kind: 'box' }

/** Hands tickets from the stand to the press, and what became of them back. */
export function startPress({ stand, printers, profile, log }: Parts): Pressing {
  const press = new Press({
    printers,
    profile,
    log,
    now: () => performance.now(),
    wait: (ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined),
    report: async (ticketId, report) =>
      (await stand.execute({ name: 'report-ticket', ticketId, report }, box)).kind === 'done',
  })
  takeUp(stand, press, log)
  const stopListening = stand.subscribe(({ fact }) => {
    if (fact.type === 'ticket.queued') press.enqueue(fact.ticket)
  })
  const printing: Printing = {
    printers: () =>
      press.states().map(({ name, url, cause, waiting }) => ({
        name,
        url,
        cause,
        waiting,
        state: cause !== null ? 'trouble' : waiting > 0 ? 'working' : 'ready',
      })),
    test: (name) => press.test(name),
    picture: (ticket) => press.picture(ticket),
  }
  return {
    printing,
    stop: async () => {
      stopListening()
      await press.stop()
    },
  }
}

/** A ticket that waited for so long is not printed by itself: last night's would come out in the morning. */
const staleMs = 10 * 60_000

/** After a restart: what was going out may or may not be on paper, and a person decides; what never began is printed. */
function takeUp(stand: Stand, press: Press, log: Parts['log']): void {
  const report = (ticket: Ticket, became: 'unconfirmed' | 'failed', cause: string): void => {
    stand
      .execute({ name: 'report-ticket', ticketId: ticket.id, report: { became, cause } }, box)
      .catch((error: unknown) => log('A ticket could not be marked.', error))
  }
  const { at } = stand.moment()
  for (const ticket of stand.state.papers.values()) {
    if (ticket.state === 'sending') report(ticket, 'unconfirmed', 'restart')
    if (ticket.state !== 'queued' && ticket.state !== 'failed') continue
    if (at - ticket.createdAt < staleMs) press.enqueue(ticket)
    else if (ticket.cause !== 'expired') report(ticket, 'failed', 'expired')
  }
}
