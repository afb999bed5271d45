import type { PlayedEnvelope } from '@pressobox/events'
import type { Tally } from '@pressobox/figures'
import type { Stand } from '@pressobox/stand'
import type { Journal } from '@pressobox/journal'
import type { Recorded } from '@pressobox/stand'
import type {
  ArchiveView,
  CalibrationView,
  ExtensionsView,
  FoundPrinterView,
  MachineView,
  PrinterView,
  ProfileView,
  SlideView,
  SettingsFlaw,
} from '@pressobox/protocol'
import type { ShiftFigures, Ticket } from '@pressobox/domain'
import type { LoggedLine } from './support.ts'
import type { Updating } from './updating.ts'
import type { Upkeep } from './upkeep.ts'

export type StaffRole = 'barista' | 'manager'
/** What staff pair: a screen that shows, or a tablet that guests order at. */
export type ScreenRole = 'display' | 'kiosk'
export type SessionRole = StaffRole | ScreenRole

/** An open session of staff or of a screen; its token is only known to its browser. */
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
  /** What a Prometheus shows to read `/metrics`; null where none may. */
  readonly metricsToken: string | null
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
  readonly beep?: boolean | undefined
}

/** What a person read off a printer's test page. */
export interface CalibrationAnswers {
  /** Numbers of the code pages whose two lines read the same. */
  readonly pagesRight: readonly number[]
  /** Letters of the longest ruler that stayed on one line. */
  readonly ruler: number
  /** The picture that came out whole, A or B. */
  readonly picture: 'gs-v-0' | 'esc-star'
  readonly cuts: boolean
}

export interface Printing {
  readonly printers: () => readonly PrinterView[]
  /** Printers that were seen and that the box does not use. */
  readonly found: () => readonly FoundPrinterView[]
  readonly isUrl: (url: string) => boolean
  /** Profiles that a printer may have. */
  readonly profiles: () => readonly ProfileView[]
  readonly put: (name: string, wish: PrinterWish) => Promise<void>
  /** False where there is none of that name, or where a flag names it for this run. */
  readonly remove: (name: string) => Promise<boolean>
  /** Sends a test page on its way; false where there is no such printer. */
  readonly test: (name: string) => boolean
  /** What a test page shows, for the questions that are asked of it. */
  readonly calibration: () => CalibrationView
  /** Gives the printer a profile of its own; false where there is no such printer, or no such ruler. */
  readonly calibrate: (name: string, answers: CalibrationAnswers) => Promise<boolean>
  /** False where there is no such printer, or it has no drawer. */
  readonly openDrawer: (name: string) => boolean
  /** The bar's logo, PNG; null where there is none. `put` says false to what is no picture. */
  readonly logo: {
    readonly png: () => Uint8Array | null
    readonly put: (png: Uint8Array | null) => Promise<boolean>
  }
  /** A new roll of so many metres is in; false where there is no such printer. */
  readonly changeRoll: (name: string, metres: number) => Promise<boolean>
  /** The picture of the paper, PNG; null without a printer. */
  readonly picture: (ticket: Ticket) => Promise<Uint8Array | null>
  readonly shift: () => Promise<ShiftFigures>
  /** Calls back when something of `printers()` may be different; hands back what ends it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Why something is no extension: a file, and where it can be said its line and field. */
export interface ExtensionFlaw {
  readonly file: string
  readonly line: number | null
  readonly field: string | null
  readonly problem: string
  /** All of it, as one sentence. */
  readonly sentence: string
}

export interface InstalledExtension {
  readonly name: string
}

type Installing = Promise<InstalledExtension | { readonly flaw: ExtensionFlaw }>

/** What may be asked of the extensions. What takes a name answers false where there is none of it. */
export interface Extending {
  readonly view: () => ExtensionsView
  /** What is in a .zip or a .tgz, of which nothing is kept. */
  readonly look: (archive: Uint8Array) => Promise<ArchiveView | { readonly flaw: ExtensionFlaw }>
  readonly installFiles: (files: Readonly<Record<string, string>>) => Installing
  /** From a folder of this machine. */
  readonly installFolder: (folder: string) => Installing
  /** From those that came with the box; null where there is none of that name. */
  readonly installOffered: (name: string) => Promise<Awaited<Installing> | null>
  readonly enable: (name: string) => Promise<boolean>
  readonly disable: (name: string) => Promise<boolean>
  readonly grant: (name: string, granted: readonly string[]) => Promise<boolean>
  /** The first setting that may not be so; null when all were set. */
  readonly set: (name: string, values: Readonly<Record<string, string | number | boolean>>) => Promise<string | null>
  readonly release: (name: string) => Promise<boolean>
  readonly remove: (name: string) => Promise<boolean>
  readonly leaveSafeMode: () => Promise<void>
  /** Calls back when something of `view()` may be different; hands back what ends it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Pictures that displays show while nobody waits, in their order. */
export interface Slides {
  readonly view: () => readonly SlideView[]
  /** At the end of the list; says why not where it is no picture or there are too many. */
  readonly add: (picture: Uint8Array) => Promise<'kept' | 'no-picture' | 'too-many'>
  /** Those that are named, in this order; what is not named stays behind them. */
  readonly set: (slides: readonly Pick<SlideView, 'id' | 'seconds' | 'on'>[]) => Promise<void>
  /** False where there is none of it. */
  readonly remove: (id: string) => Promise<boolean>
  readonly picture: (id: string) => Promise<{ readonly type: string; readonly content: Uint8Array } | null>
  /** Calls back when something of `view()` is different; hands back what ends it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** The Wi-Fi of the venue or of the box, as staff told it; null where nobody did. */
export interface WifiStore {
  readonly get: () => Wifi | null
  readonly set: (wifi: Wifi | null) => Promise<void>
  /** How many phones it holds: null for what is usual, 0 for any number. */
  readonly limit: () => number | null
  readonly setLimit: (limit: number | null) => Promise<void>
}

/** The box's own hotspot. */
export interface Radio {
  /** Phones on it; null where there is none. */
  readonly phones: () => number | null
  readonly subscribe: (listener: () => void) => () => void
}

export interface Wifi {
  readonly ssid: string
  readonly password: string | null
  readonly hidden: boolean
}

/** The machine that the box runs on. */
export interface Machine {
  readonly look: () => Promise<MachineView>
  /** A person looked at the clock: it is right. */
  readonly trustClock: () => void
  /** False where the box does not own the machine. */
  readonly ask: (
    wish: { readonly to: 'poweroff' | 'reboot' } | { readonly to: 'clock'; readonly at: number },
  ) => Promise<boolean>
  /** When the stand opens next by its hours, wall clock in ms; null where it does not by itself. */
  readonly opensAt: () => number | null
}

export interface GatewayParts {
  readonly stand: Stand
  readonly journal: Journal<Recorded>
  readonly secrets: SecretStore
  readonly printing: Printing
  readonly extensions: Extending
  readonly slides: Slides
  /** JPEGs by a name that is made of their bytes: null where there is none, or where it is no small JPEG. */
  readonly drinkPictures: {
    readonly read: (name: string) => Promise<Uint8Array | null>
    readonly keep: (jpeg: Uint8Array) => Promise<string | null>
  }
  /** What was counted of all events of this box. */
  readonly tally: Tally
  readonly wifi: WifiStore
  readonly radio: Radio
  /** What was wrong with the settings file at this start. */
  readonly flaws: readonly SettingsFlaw[]
  readonly machine: Machine
  readonly updating: Updating
  readonly upkeep: Upkeep
  /** A whole backup, read back already. */
  readonly backup: () => Promise<AsyncIterable<Uint8Array>>
  /** Takes played events onto the bus, marked as a rehearsal. */
  readonly rehearse: (events: readonly PlayedEnvelope[]) => void
  readonly version: string
  readonly demo: boolean
  /** Built pages: folders `order`, `display`, `kiosk`, `barista`, `pictures`, and `styles` with the tokens. */
  readonly pages: {
    readonly order: string
    readonly display: string
    readonly kiosk: string
    readonly barista: string
    readonly pictures: string
    readonly styles: string
  }
  /** The origin that phones can reach. */
  readonly origin: () => string
  /** Calls back when that is another one; hands back what ends it. */
  readonly followOrigin: (listener: () => void) => () => void
  /** The announced name of the box, as `presso.local:8080`; null while it has none. */
  readonly hostName: () => string | null
  /** Names and addresses that a request may call this box by. */
  readonly hosts: () => ReadonlySet<string>
  readonly log: (sentence: string, error: unknown) => void
  /** What was logged last, oldest first. */
  readonly logged: () => readonly LoggedLine[]
}
