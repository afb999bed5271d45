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

/** The machine under the box; null where it cannot say. */
export interface MachineView {
  /** Its clock was set by somebody who knows: only then are opening hours followed. */
  readonly clockTrusted: boolean
  /** What it shows now (ISO 8601). */
  readonly wall: string
  readonly freeMegabytes: number
  readonly celsius: number | null
  /** The supply is too weak right now. */
  readonly undervoltage: boolean | null
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

/** An event of this box. */
export interface EventView {
  readonly eventId: string
  readonly name: string
  readonly placed: number
  readonly active: boolean
}
