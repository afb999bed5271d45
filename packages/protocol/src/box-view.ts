import type { ScreenRole, StaffRole } from './view.ts'

/** An open session of staff or of a screen. */
export interface SessionView {
  readonly id: string
  readonly role: ScreenRole | StaffRole
  readonly name: string
  readonly since: string
  /** The one that asks. */
  readonly own: boolean
}

/** The image that a machine was made from. */
export interface ImageView {
  readonly version: string
  readonly profile: string
  /** What shows the console on the box's own screen. */
  readonly screen: 'electron' | 'chromium' | 'none'
}

/** The machine under the box; null where it cannot say. */
export interface MachineView {
  /** Its clock was set by somebody who knows: only then are opening hours followed. */
  readonly clockTrusted: boolean
  /** The box may power it off, start it again and set its clock. */
  readonly owned: boolean
  /** What it shows now (ISO 8601). */
  readonly wall: string
  readonly freeMegabytes: number
  readonly celsius: number | null
  /** The supply is too weak right now. */
  readonly undervoltage: boolean | null
  /** Null on a machine that was not made from an image of this project. */
  readonly image: ImageView | null
}

/** What the image's own programs tell of an update: see hardware/image/box. */
export type UpdateEnd = 'broken-off' | 'refused' | 'tried' | 'stayed' | 'gave-way'

export type UpdateWhy =
  | 'open'
  | 'no-trial'
  | 'no-update'
  | 'unsigned'
  | 'unknown'
  | 'profile'
  | 'damaged'
  | 'no-space'
  | 'card'
  | 'no-stick'
  | 'no-way-back'
  | 'hung'
  | 'stopped'
  | 'silent'

/** Updates of a box that was made from an image. */
export interface UpdateView {
  /** The one that runs. */
  readonly version: string
  /** What is in the other slot, if it ran well there: it may be used again. */
  readonly before: string | null
  /** What is under way. */
  readonly now: {
    /** A file is coming in, was handed over, is looked at, or goes onto the card. */
    readonly step: 'sent' | 'asked' | 'checking' | 'writing'
    readonly version: string | null
    readonly percent: number | null
  } | null
  /** What the last one came to. */
  readonly last: {
    readonly is: UpdateEnd
    readonly from: 'plugged' | 'stick' | 'file' | 'back'
    readonly version: string | null
    readonly why: UpdateWhy | null
    /** A name that belongs to the reason. */
    readonly about: string | null
    /** ISO 8601, by the box's wall clock. */
    readonly at: string
  } | null
}

export type SettingsProblem =
  | 'syntax'
  | 'twice'
  | 'unknown'
  | 'country'
  | 'country-missing'
  | 'name'
  | 'password'
  | 'security'
  | 'channel'
  | 'phones'
  | 'port'
  | 'pin'
  | 'printer'
  | 'one-radio'
  | 'rotation'
  | 'brightness'

/** What is wrong with the settings file of the box. */
export interface SettingsFlaw {
  /** Null for what is missing. */
  readonly line: number | null
  readonly field: string
  readonly problem: SettingsProblem
}

/** How full the Wi-Fi is. */
export interface CrowdView {
  /** Phones on the box's own hotspot; where there is none, guests whose page is open. */
  readonly phones: number
  /** What it holds; null where nobody counts. */
  readonly limit: number | null
  readonly near: boolean
}

/** What a phone's page found out about the way to the box. */
export interface PhoneTold {
  readonly webSocket: boolean
  /** How long the box took to answer, ms. */
  readonly ms: number
  /** Its browser says that it uses mobile data; most say nothing. */
  readonly mobile: boolean
}

/** A phone that opened `/check`. */
export interface PhoneCheckView {
  /** ISO 8601, by the box's clock. */
  readonly at: string
  /** Host and port by which it found the box. */
  readonly address: string
  /** From a network that the box is in, from another private one, or by a VPN or over the internet. */
  readonly way: 'here' | 'routed' | 'outside'
  /** Null until its page said more, and for ever where it runs no scripts. */
  readonly told: PhoneTold | null
}

export interface PhoneChecksMessage {
  /** The latest first, five at most. */
  readonly checks: readonly PhoneCheckView[]
}

/** Where backups and reports go. */
export interface SavingView {
  /** The folder that was chosen; null for the first stick that is there. */
  readonly chosen: string | null
  /** Where something would be written now; null where nothing can be. */
  readonly place: string | null
  /** Folders to choose from. */
  readonly places: readonly string[]
  /** Those of the place, the newest first. */
  readonly backups: readonly { readonly name: string; readonly bytes: number; readonly at: string }[]
}

/** A backup that was looked at line by line: nothing is replaced by that. */
export interface RestoreView {
  /** Names it, where it shall replace what the box has. */
  readonly id: string
  readonly facts: number
  /** The event that is active in it, and what the stand is called. */
  readonly eventId: string
  readonly name: string
  readonly events: number
  /** Drinks placed, of all its events. */
  readonly orders: number
  /** The number of the next order. */
  readonly nextNumber: number
  /** Of its last line (ISO 8601). */
  readonly lastAt: string
  /** The Pressobox that wrote it; null where nobody wrote that down. */
  readonly version: string | null
}

/** An event of this box. */
export interface EventView {
  readonly eventId: string
  readonly name: string
  readonly placed: number
  readonly active: boolean
  /** When its names were erased (ISO 8601), and how many; null where they were not. */
  readonly erased: { readonly at: string; readonly names: number } | null
}
