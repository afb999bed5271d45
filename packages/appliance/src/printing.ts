import {
  BadPrinterUrl,
  parsePrinterUrl,
  shippedProfiles,
  type Desk,
  type Draft,
  type Press,
  type PrinterState,
  type Station,
} from '@pressobox/tickets'
import type { Printing } from '@pressobox/gateway'
import type { PrinterView } from '@pressobox/protocol'
import type { Ticket } from '@pressobox/domain'
import type { FoundPrinters } from './found-printers.ts'
import type { PressingParts } from './pressing.ts'
import { KeptPrinter } from './printer-book.ts'
import { testContent } from './test-content.ts'
import { shiftFigures } from './shift-figures.ts'

interface Parts extends PressingParts {
  readonly press: Press
  readonly desk: Desk
  readonly draft: (ticket: Ticket, station: Station, insteadOf: string | null) => Draft
  readonly finder: FoundPrinters
  /** Opens the printers as the book has them now. */
  readonly apply: () => Promise<void>
  readonly listeners: Set<() => void>
}

/** What the gateway may ask of the printers. */
export function printing(parts: Parts): Printing {
  const { press, desk, book, stand, journal, finder, apply, listeners, draft } = parts
  const stationNamed = (name: string): Station | null => book.stations().find((each) => each.name === name) ?? null
  return {
    printers: () => press.states().map((state) => viewOf(state, parts)),
    found: () => finder.list(),
    isUrl,
    profiles: () => shippedProfiles().map(({ name, title }) => ({ name, title })),
    put: async (name, wish) => {
      const identity = wish.identity === undefined ? finder.identityOf(wish.url) : wish.identity
      const roll = book.kept(name)?.roll ?? null
      await book.put(name, KeptPrinter.parse({ ...wish, identity, roll }))
      await apply()
    },
    remove: async (name) => {
      if (book.kept(name) === null || book.isFixed(name)) return false
      await book.remove(name)
      await apply()
      return true
    },
    changeRoll: async (name, metres) => {
      if (book.remembered(name) === null) return false
      await book.roll(name, { metres, rows: 0 })
      for (const listener of listeners) listener()
      return true
    },
    test: (name) => {
      const outcome = press.loose(name, `test-${name}`, ({ profile }) => ({
        kind: 'ticket',
        content: testContent(name, headingOf(parts), stand.moment().wall),
        sheet: { profile, link: null, logo: null },
        insteadOf: null,
      }))
      return outcome !== null
    },
    picture: (ticket) => {
      const station = (ticket.printer === null ? null : stationNamed(ticket.printer)) ?? book.stations()[0]
      return station === undefined ? Promise.resolve(null) : desk.draw(draft(ticket, station, ticket.insteadOf))
    },
    shift: () => shiftFigures(journal, stand.state.eventId, stand.moment().wall),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function headingOf({ stand }: Parts) {
  const { name, timeZone, language } = stand.state.config
  return { stand: name ?? '', eventId: stand.state.eventId, timeZone, language }
}

function viewOf(state: PrinterState, { book, finder }: Parts): PrinterView {
  const { name, url, condition, trouble, printing: busy, waiting } = state
  const kept = book.kept(name)
  const moved = finder.moved(name)
  const low = condition.faults.includes('paper-low') ? 'paper-low' : null
  return {
    name,
    url,
    state:
      trouble !== null
        ? 'trouble'
        : busy || waiting > 0
          ? 'working'
          : condition.reach === 'online'
            ? 'ready'
            : 'unknown',
    cause: trouble === 'offline' && isUsb(url) ? 'missing' : (trouble ?? low ?? (moved ? 'address-changed' : null)),
    faults: condition.faults,
    waiting,
    profile: kept?.profile ?? null,
    kinds: kept?.kinds ?? null,
    categories: kept?.categories ?? null,
    fallback: kept?.fallback ?? null,
    identity: kept?.identity ?? null,
    fixed: book.isFixed(name),
    rollMetres: kept?.roll?.metres ?? null,
    metresLeft: book.metresLeft(name),
  }
}

function isUrl(url: string): boolean {
  try {
    parsePrinterUrl(url)
    return true
  } catch (error) {
    if (error instanceof BadPrinterUrl) return false
    throw error
  }
}

function isUsb(url: string): boolean {
  return parsePrinterUrl(url).kind === 'usb'
}
