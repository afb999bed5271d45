import type { StaffRole } from './view.ts'

/** An open session of staff or of a display. */
export interface SessionView {
  readonly id: string
  readonly role: 'display' | StaffRole
  readonly name: string
  readonly since: string
  /** The one that asks. */
  readonly own: boolean
}

/** An event of this box. */
export interface EventView {
  readonly eventId: string
  readonly name: string
  readonly placed: number
  readonly active: boolean
}
