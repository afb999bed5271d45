import { setTimeout as pause } from 'node:timers/promises'
import type { Desk, Draft } from '../desk.ts'
import { drawDraft, encodeDraft } from '../draft.ts'
import { startEmulator, type Emulator } from '../emulator/emulator.ts'
import { Press } from '../press.ts'
import type { PressParts } from '../press-parts.ts'
import { profileForPaper } from '../profile.ts'
import type { Station } from '../station.ts'
import { tcpPrinter } from '../tcp-printer.ts'
import { usbPrinter } from '../usb-printer.ts'
import type { Deadlines } from '../transport/deadlines.ts'
import type { Ledger } from './ledger.ts'
import { usual } from './tcp-talk.ts'

export const quick: Deadlines = {
  connectMs: 500,
  lookMs: 500,
  statusMs: 300,
  stallMs: 400,
  confirmMs: 300,
  holdMs: 300,
  deafMs: 100,
  lingerMs: 100,
}
const profile = profileForPaper('80mm')

/** The desk of this thread: tests look at paper, not at threads. */
const desk: Desk = {
  encode: (draft) => Promise.resolve(encodeDraft(draft)),
  draw: drawDraft,
  dither: () => Promise.reject(new Error('no logo here')),
  close: () => Promise.resolve(),
}

export function station(name: string, url: string, more: Partial<Station> = {}): Station {
  return { name, url, profile, kinds: null, categories: null, fallback: null, beep: false, ...more }
}

/** A press on a ledger, in a hurry; whoever takes it stops it. */
function aPress(ledger: Ledger, more: Partial<PressParts> = {}): Press {
  return new Press({
    open: ({ name, url }) =>
      url.startsWith('usb:')
        ? usbPrinter(name, url.slice(4), usual, quick)
        : tcpPrinter(name, '127.0.0.1', Number(url.split(':').at(-1)), usual, quick),
    desk,
    draft: (ticket, on, insteadOf): Draft => ({
      kind: 'ticket',
      content: ticket.content,
      sheet: { profile: on.profile, link: null, logo: null, beep: false },
      insteadOf,
    }),
    report: ledger.report,
    isWanted: ledger.isWanted,
    rolled: () => undefined,
    changed: () => undefined,
    log: () => undefined,
    wait: (ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined),
    now: () => performance.now(),
    everyMs: 30,
    patienceMs: 120,
    ...more,
  })
}

type Closing = (() => Promise<unknown>)[]

/** Printers and presses that are closed with a test, presses first. */
export function printShop(closing: Closing) {
  return {
    pressOf: (ledger: Ledger, more: Partial<PressParts> = {}): Press => {
      const press = aPress(ledger, more)
      closing.unshift(() => press.stop())
      return press
    },
    emulator: async (): Promise<Emulator> => {
      const made = await startEmulator()
      closing.push(made.close)
      return made
    },
  }
}

export function copies(printers: readonly Emulator[], name: string): number {
  return printers.reduce(
    (sum, each) => sum + each.papers().reduce((count, { text }) => count + text.split(name).length - 1, 0),
    0,
  )
}
