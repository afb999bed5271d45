import type { PlayedEnvelope } from '@pressobox/events'
import type { Stand } from '@pressobox/stand'
import type { Journal } from '@pressobox/journal'
import type { Recorded } from '@pressobox/stand'
import type { PrinterView } from '@pressobox/protocol'
import type { Ticket } from '@pressobox/domain'

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

export interface Printing {
  readonly printers: () => readonly PrinterView[]
  readonly test: (name: string) => Promise<boolean>
  /** The picture of the paper, PNG. */
  readonly picture: (ticket: Ticket) => Promise<Uint8Array>
}

export interface GatewayParts {
  readonly stand: Stand
  readonly journal: Journal<Recorded>
  readonly secrets: SecretStore
  readonly printing: Printing
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
