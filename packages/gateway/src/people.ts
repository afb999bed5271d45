import { randomBytes } from 'node:crypto'
import type { OrderId } from '@pressobox/domain'
import { parseCookie } from 'cookie'
import type { Keys } from './keys.ts'
import type { SecretStore, Session, SessionRole } from './ports.ts'

export const deviceCookie = 'presso_device'
export const staffCookie = 'presso_staff'
/** Keys of orders that this browser opened by their secret links, newest first. */
export const ordersCookie = 'presso_orders'

/** Who a request comes from, as its cookies prove it. An address alone is never a proof. */
export interface Person {
  /** The secret of this device; null when it has none yet. */
  readonly deviceSecret: string | null
  readonly holds: readonly OrderId[]
  readonly session: Session | null
}

/** Sessions of staff and displays, and what cookies say. */
export class People {
  #keys: Keys
  #store: SecretStore
  #ended = new Set<(session: Session) => void>()
  #oneTime = new Map<string, SessionRole>()

  constructor(keys: Keys, store: SecretStore) {
    this.#keys = keys
    this.#store = store
  }

  of(cookieHeader: string | undefined): Person {
    const cookies = parseCookie(cookieHeader ?? '')
    const token = cookies[staffCookie]
    const hash = token === undefined ? null : this.#keys.session(token)
    const secret = cookies[deviceCookie]
    const held = (cookies[ordersCookie] ?? '').split('.').slice(0, 8)
    return {
      deviceSecret: secret !== undefined && /^[\w-]{20,64}$/.test(secret) ? secret : null,
      holds: held.flatMap((key) => this.#keys.orderOfKey(key) ?? []),
      session: this.#store.get().sessions.find((session) => session.tokenHash === hash) ?? null,
    }
  }

  /** Opens a session; hands back the token for its cookie. */
  async open(role: SessionRole, name: string | null, wall: number): Promise<string> {
    const token = secret()
    const { sessions } = this.#store.get()
    const id = randomBytes(6).toString('base64url')
    const taken = new Set(sessions.map((session) => session.name))
    const session: Session = {
      tokenHash: this.#keys.session(token),
      id,
      role,
      name: name ?? freeName(role, taken),
      since: wall,
    }
    await this.#store.setSessions([...sessions, session].slice(-mostSessions))
    return token
  }

  async close(session: Session): Promise<void> {
    await this.#store.setSessions(this.#store.get().sessions.filter((each) => each.id !== session.id))
    for (const listener of this.#ended) listener(session)
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

  redeem(token: string): SessionRole | null {
    const role = this.#oneTime.get(token) ?? null
    this.#oneTime.delete(token)
    return role
  }
}

const mostSessions = 100

export function secret(): string {
  return randomBytes(24).toString('base64url')
}

function freeName(role: SessionRole, taken: ReadonlySet<string>): string {
  const word = role === 'display' ? 'Display' : 'Barista'
  for (let number = 1; ; number += 1) if (!taken.has(`${word} ${String(number)}`)) return `${word} ${String(number)}`
}
