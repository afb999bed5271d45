import { randomBytes } from 'node:crypto'
import type { OrderId } from '@pressobox/domain'
import { parseCookie } from 'cookie'
import type { Keys } from './keys.ts'
import type { SecretStore, Session, SessionRole, StaffRole } from './ports.ts'

export const deviceCookie = 'presso_device'
export const staffCookie = 'presso_staff'
/** Keys of orders that this browser opened by their secret links, newest first. */
export const ordersCookie = 'presso_orders'

/** Who a request comes from, as its cookies prove it. An address alone is never a proof. */
export interface Person {
  /** The secret of this device; null when it has none yet. */
  readonly deviceSecret: string | null
  /** A robot of this box, not a person. */
  readonly robot: boolean
  readonly holds: readonly OrderId[]
  readonly session: Session | null
}

/** Sessions of staff and screens, and what cookies say. */
export class People {
  #keys: Keys
  #store: SecretStore
  #now: () => Now
  #ended = new Set<(session: Session) => void>()
  #oneTime = new Map<string, SessionRole>()

  constructor(keys: Keys, store: SecretStore, now: () => Now) {
    this.#keys = keys
    this.#store = store
    this.#now = now
  }

  of(cookieHeader: string | undefined): Person {
    const cookies = parseCookie(cookieHeader ?? '')
    const token = cookies[staffCookie]
    const hash = token === undefined ? null : this.#keys.session(token)
    const secret = cookies[deviceCookie]
    const held = (cookies[ordersCookie] ?? '').split('.').slice(0, 8)
    const deviceSecret = secret !== undefined && /^[\w-]{20,64}$/.test(secret) ? secret : null
    return {
      deviceSecret,
      robot: deviceSecret !== null && this.#keys.isRobot(deviceSecret),
      holds: held.flatMap((key) => this.#keys.orderOfKey(key) ?? []),
      session: hash === null ? null : (this.sessions().find((session) => session.tokenHash === hash) ?? null),
    }
  }

  /** Those that are open, oldest first. */
  sessions(): readonly Session[] {
    const { at } = this.#now()
    return this.#store.get().sessions.filter((session) => !isOver(session, at))
  }

  /** Opens a session; hands back the token for its cookie. The same token again is the same session. */
  async open(role: SessionRole, name: string | null, token: string = secret()): Promise<string> {
    const open = this.sessions()
    const tokenHash = this.#keys.session(token)
    if (open.some((session) => session.tokenHash === tokenHash)) return token
    const { at, wall } = this.#now()
    const taken = new Set(open.map((session) => session.name))
    const id = randomBytes(6).toString('base64url')
    const session: Session = { tokenHash, id, role, name: name ?? freeName(role, taken), since: wall, openedAt: at }
    await this.#keep([...open, session].slice(-mostSessions))
    return token
  }

  /** Whoever stands there now: the others read it on what this one makes. */
  async rename(id: string, name: string): Promise<void> {
    await this.#store.set({
      sessions: this.sessions().map((session) => (session.id === id ? { ...session, name } : session)),
    })
  }

  /** Ends those sessions, and drops their sockets. */
  async close(over: (session: Session) => boolean): Promise<void> {
    await this.#keep(this.sessions().filter((session) => !over(session)))
  }

  /** Ends the sessions whose shift is over. */
  async sweep(): Promise<void> {
    const open = this.sessions()
    if (open.length < this.#store.get().sessions.length) await this.#keep(open)
  }

  /** Whoever is not among these any more is dropped at once, whether or not the disk takes it. */
  async #keep(sessions: readonly Session[]): Promise<void> {
    const kept = new Set(sessions.map((session) => session.id))
    const gone = this.#store.get().sessions.filter((session) => !kept.has(session.id))
    const written = this.#store.set({ sessions })
    for (const session of gone) for (const listener of this.#ended) listener(session)
    await written
  }

  onEnd(listener: (session: Session) => void): () => void {
    this.#ended.add(listener)
    return () => this.#ended.delete(listener)
  }

  /** A token that opens one session, for the box's own windows. */
  oneTimeToken(role: SessionRole): string {
    const token = secret()
    this.#oneTime.set(token, role)
    return token
  }

  /** The cookies of a robot's phone, for the box's own demonstration. */
  robotCookies(): Readonly<Record<string, string>> {
    return { [deviceCookie]: this.#keys.robot(secret()) }
  }

  redeem(token: string): SessionRole | null {
    const role = this.#oneTime.get(token) ?? null
    this.#oneTime.delete(token)
    return role
  }
}

const mostSessions = 100
/** A shift, in ms of the stand's clock. A screen stays paired until it is revoked. */
export const shiftMs = 16 * 60 * 60_000

interface Now {
  readonly at: number
  readonly wall: number
}

export function isStaff(role: SessionRole): role is StaffRole {
  return role === 'barista' || role === 'manager'
}

function isOver(session: Session, at: number): boolean {
  return isStaff(session.role) && at - session.openedAt >= shiftMs
}

export function secret(): string {
  return randomBytes(24).toString('base64url')
}

function freeName(role: SessionRole, taken: ReadonlySet<string>): string {
  const word = isStaff(role) ? 'Barista' : role === 'display' ? 'Display' : 'Kiosk'
  for (let number = 1; ; number += 1) if (!taken.has(`${word} ${String(number)}`)) return `${word} ${String(number)}`
}
