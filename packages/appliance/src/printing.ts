import {
  BadPrinterUrl,
  codePagesToTry,
  parsePrinterUrl,
  rulersToTry,
  profileForPaper,
  shippedProfiles,
  type Desk,
  type Draft,
  type Press,
  type PrinterState,
  type Sheet,
  type Station,
} from '@pressobox/tickets'
import type { Printing } from '@pressobox/gateway'
import type { PrinterView } from '@pressobox/protocol'
import type { OrderId, Ticket } from '@pressobox/domain'
import type { FoundPrinters } from './found-printers.ts'
import type { PressingParts } from './pressing-parts.ts'
import type { Logo } from './logo.ts'
import { KeptPrinter } from './printer-book.ts'
import { TestPages } from './test-pages.ts'
import { shiftFigures } from './shift-figures.ts'

interface Parts extends PressingParts {
  readonly press: Press
  readonly desk: Desk
  readonly draft: (ticket: Ticket, station: Station, insteadOf: string | null) => Draft
  readonly finder: FoundPrinters
  readonly sheetOf: (station: Station, orderId: OrderId | null) => Sheet
  /** Opens the printers as the book has them now. */
  readonly apply: () => Promise<void>
  readonly listeners: Set<() => void>
  readonly logo: Logo
}

/** What the gateway may ask of the printers. */
export function printing(parts: Parts): Printing {
  const { press, desk, book, stand, journal, finder, apply, listeners, draft, logo } = parts
  const testPages = new TestPages(parts)
  const { sheetOf } = parts
  const stationNamed = (name: string): Station | null => book.stations().find((each) => each.name === name) ?? null
  return {
    printers: () => press.states().map((state) => viewOf(state, parts)),
    found: () => finder.list(),
    isUrl,
    profiles: () => shippedProfiles().map(({ name, title }) => ({ name, title })),
    put: async (name, wish) => {
      const identity = wish.identity === undefined ? finder.identityOf(wish.url) : wish.identity
      const { roll = null, calibrated = null, followedFrom = null } = book.kept(name) ?? {}
      await book.put(name, KeptPrinter.parse({ ...wish, identity, roll, calibrated, followedFrom }))
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
    test: (name) => testPages.print(name),
    calibration: () => ({
      pages: codePagesToTry.map(({ page }) => page.number),
      rulers: rulersToTry.map(({ columns }) => columns),
    }),
    calibrate: async (name, answers) => {
      const printer = book.remembered(name)
      const calibrated = testPages.profileOf(name, answers)
      if (printer === null || calibrated === null) return false
      await book.put(name, { ...printer, calibrated, profile: calibrated.name })
      await apply()
      return true
    },
    openDrawer: (name) => {
      if (stationNamed(name)?.profile.drawer !== true) return false
      return press.loose(name, `drawer-${name}`, (on) => ({ kind: 'drawer', sheet: sheetOf(on, null) })) !== null
    },
    logo: { png: () => logo.png, put: (png) => logo.put(png) },
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

function viewOf(state: PrinterState, { book, finder }: Parts): PrinterView {
  const { name, url, condition, trouble, printing: busy, waiting } = state
  const kept = book.kept(name)
  const profile = book.stations().find((each) => each.name === name)?.profile ?? profileForPaper('80mm')
  const real = !url.startsWith('virtual:')
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
    beep: kept?.beep ?? false,
    calibrated: kept?.calibrated !== undefined && kept.calibrated !== null,
    beeper: real && profile.beeper,
    drawer: real && profile.drawer,
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
