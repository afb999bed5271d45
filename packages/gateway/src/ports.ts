import type { PlayedEnvelope } from '@pressobox/events'
import type { Stand } from '@pressobox/stand'
import type { Journal } from '@pressobox/journal'
import type { Recorded } from '@pressobox/stand'
import type { FoundPrinterView, PrinterView } from '@pressobox/protocol'
import type { ShiftFigures, Ticket } from '@pressobox/domain'

export type StaffRole = 'barista' | 'manager'
export type SessionRole = StaffRole | 'display'

/** An open session of staff or of a display; its token is only known to its browser. */
export interface Session {
  readonly tokenHash: string
  /** Short public name of the session: what orders and events call a barista by. */
  readonly id: string
  readonly role: SessionRole
  readonly name: string
  /** Wall clock, ms. */
  readonly since: number
  /** Stand time in ms: no jump of the wall clock ends a shift. */
  readonly openedAt: number
}

/** What the gateway keeps beyond the stand: it belongs to the box, not to the bar. */
export interface Secrets {
  /** Keys all hashes of devices, addresses and links. */
  readonly key: string
  /** scrypt hashes, as `salt:hash`; null where there is no such PIN. */
  readonly managerPin: string
  readonly baristaPin: string | null
  readonly sessions: readonly Session[]
}

export interface SecretStore {
  readonly get: () => Secrets
  readonly set: (change: Partial<Omit<Secrets, 'key'>>) => Promise<void>
}

/** What a printer is wanted to be. */
export interface PrinterWish {
  readonly url: string
  readonly profile?: string | null | undefined
  readonly kinds?: readonly string[] | null | undefined
  readonly categories?: readonly string[] | null | undefined
  readonly fallback?: string | null | undefined
  readonly identity?: string | null | undefined
}

export interface Printing {
  readonly printers: () => readonly PrinterView[]
  /** Printers that were seen and that the box does not use. */
  readonly found: () => readonly FoundPrinterView[]
  readonly isUrl: (url: string) => boolean
  /** Whether there is a profile of that name. */
  readonly knows: (profile: string) => boolean
  readonly put: (name: string, wish: PrinterWish) => Promise<void>
  /** False where there is none of that name, or where a flag names it for this run. */
  readonly remove: (name: string) => Promise<boolean>
  /** Sends a test page on its way; false where there is no such printer. */
  readonly test: (name: string) => boolean
  /** A new roll of so many metres is in; false where there is no such printer. */
  readonly changeRoll: (name: string, metres: number) => Promise<boolean>
  /** The picture of the paper, PNG; null without a printer. */
  readonly picture: (ticket: Ticket) => Promise<Uint8Array | null>
  readonly shift: () => Promise<ShiftFigures>
  /** Calls back when something of `printers()` may be different; hands back what ends it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** The Wi-Fi of the venue or of the box, as staff told it; null where nobody did. */
export interface WifiStore {
  readonly get: () => Wifi | null
  readonly set: (wifi: Wifi | null) => Promise<void>
}

export interface Wifi {
  readonly ssid: string
  readonly password: string | null
  readonly hidden: boolean
}

export interface GatewayParts {
  readonly stand: Stand
  readonly journal: Journal<Recorded>
  readonly secrets: SecretStore
  readonly printing: Printing
  readonly wifi: WifiStore
  /** Takes played events onto the bus, marked as a rehearsal. */
  readonly rehearse: (events: readonly PlayedEnvelope[]) => void
  readonly version: string
  readonly demo: boolean
  /** Built pages: folders `order`, `display`, `barista`, `pictures`, and `styles` with the tokens. */
  readonly pages: {
    readonly order: string
    readonly display: string
    readonly barista: string
    readonly pictures: string
    readonly styles: string
  }
  /** The origin that phones can reach. */
  readonly origin: () => string
  /** Names and addresses that a request may call this box by. */
  readonly hosts: () => ReadonlySet<string>
  readonly log: (sentence: string, error: unknown) => void
}
