import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isStale, isWaiting, type Actor, type OrderId, type Ticket } from '@pressobox/domain'
import type { FoundPrinter } from '@pressobox/discovery'
import type { Printing } from '@pressobox/gateway'
import type { Stand } from '@pressobox/stand'
import { openDesk, openPrinter, Press, type Draft, type SetUp, type Sheet, type Station } from '@pressobox/tickets'
import { FoundPrinters } from './found-printers.ts'
import { Logo } from './logo.ts'
import type { PressingParts } from './pressing-parts.ts'
import { printing } from './printing.ts'

export interface Pressing {
  readonly printing: Printing
  /** What is on the network and at the USB ports now. */
  readonly found: (printers: readonly FoundPrinter[]) => void
  /** Prints what a new box says once, on the first real printer; false where there is none. */
  readonly setUpSlip: (setUp: SetUp) => boolean
  readonly stop: () => Promise<void>
}

const box: Actor = { kind: 'box' }

/** Hands tickets from the stand to the press, and what became of them back. */
export async function startPress(parts: PressingParts): Promise<Pressing> {
  const { stand, book, data, link, log } = parts
  const desk = openDesk()
  const logo = new Logo(data, desk)
  await logo.load().catch((error: unknown) => log('The logo is not printed.', error))
  const listeners = new Set<() => void>()
  const changed = (): void => {
    for (const listener of listeners) listener()
  }
  const sheetOf = ({ profile, beep }: Station, orderId: OrderId | null): Sheet => ({
    profile,
    link: orderId === null ? null : link(orderId),
    logo: logo.dots,
    beep,
  })
  const draft = (ticket: Ticket, station: Station, insteadOf: string | null): Draft => ({
    kind: 'ticket',
    content: ticket.content,
    sheet: sheetOf(station, ticket.orderId),
    insteadOf,
  })
  const press = new Press({
    open: ({ name, url, profile }) => openPrinter(name, url, join(data, 'tickets'), profile),
    desk,
    draft,
    report: async (ticketId, report) => {
      const outcome = await stand.execute({ name: 'report-ticket', ticketId, report }, box)
      if (outcome.kind === 'done') return 'kept'
      return outcome.refusal.code === 'journal.unavailable' ? 'unavailable' : 'refused'
    },
    isWanted: (ticket, waited) => isWanted(stand, ticket, waited),
    rolled: (name, rows) => {
      const roll = book.kept(name)?.roll ?? null
      if (roll === null) return
      book
        .roll(name, { ...roll, rows: roll.rows + rows })
        .catch((error: unknown) => log('The length of the roll could not be kept.', error))
    },
    changed,
    log,
    wait: (ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined),
    now: () => performance.now(),
    everyMs: 1500,
    patienceMs: 20_000,
  })
  await press.set(book.stations())
  takeUp(stand, press, log)
  const stopListening = stand.subscribe(({ fact }) => {
    if (fact.type === 'ticket.queued') press.enqueue(fact.ticket)
  })
  const apply = async (): Promise<void> => {
    const stations = book.stations()
    await press.set(stations)
    await stand.execute({ name: 'equip', tickets: stations.length > 0 }, box)
  }
  const finder = new FoundPrinters({ book, apply, changed, log, now: () => performance.now() })
  return {
    printing: printing({ ...parts, press, desk, draft, sheetOf, finder, apply, listeners, logo }),
    found: (printers) => finder.see(printers),
    setUpSlip: (setUp) => {
      const station = book.stations().find(({ url }) => !url.startsWith('virtual:'))
      if (station === undefined) return false
      void press.loose(station.name, 'set-up', (on) => ({ kind: 'set-up', setUp, sheet: sheetOf(on, null) }))
      return true
    },
    stop: async () => {
      stopListening()
      await press.stop()
      await desk.close()
    },
  }
}

/** The stand as it is on disk says whether a ticket is still wanted. */
function isWanted(stand: Stand, ticket: Ticket, waited: boolean): boolean {
  const now = stand.state.papers.get(ticket.id)
  if (now === undefined || !isWaiting(now)) return false
  const { at } = stand.moment()
  const finished = waited ? isStale(stand.state, now, at) : at - now.createdAt >= limitMs(stand)
  return !finished
}

function limitMs(stand: Stand): number {
  return stand.state.config.ticketMinutes * 60_000
}

/** After a restart: what was going out may or may not be on paper, and a person decides; what never began is printed. */
function takeUp(stand: Stand, press: Press, log: PressingParts['log']): void {
  for (const ticket of stand.state.papers.values()) {
    if (ticket.state === 'sending')
      stand
        .execute(
          { name: 'report-ticket', ticketId: ticket.id, report: { became: 'unconfirmed', cause: 'restart' } },
          box,
        )
        .catch((error: unknown) => log('A ticket could not be marked.', error))
    // Last night's would come out in the morning: what waited for the start is looked at once more.
    if (isWaiting(ticket)) press.enqueue(ticket, true)
  }
}
