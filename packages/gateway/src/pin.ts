import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Secrets, StaffRole } from './ports.ts'

const derive = promisify<string, string, number, Buffer>(scrypt)
const length = 32

/** A PIN as it is kept: `salt:hash`, scrypt with Node's cost (N 2^14, r 8, p 1). */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16).toString('base64url')
  return `${salt}:${(await derive(pin, salt, length)).toString('base64url')}`
}

export async function matches(pin: string, hash: string): Promise<boolean> {
  const [salt = '', kept = ''] = hash.split(':')
  const derived = await derive(pin, salt, length)
  const expected = Buffer.from(kept, 'base64url')
  return expected.length === derived.length && timingSafeEqual(derived, expected)
}

interface Tries {
  readonly wrong: number
  readonly lockedUntil: number
  /** When the last wrong one was. */
  readonly at: number
}

export type PinAnswer = 'wrong' | { readonly lockedMs: number }

/** Wrong tries that are free. An address is counted by itself, for a device that throws its cookie away is another each time. */
const freeOf = { device: 5, address: 20 } as const
const firstLockMs = 30_000
const longestLockMs = 15 * 60_000
const remembered = 10_000
/** After so long without a wrong one, the count begins anew. */
const forgottenMs = 6 * 60 * 60_000

export interface Guesser {
  readonly device: string
  readonly address: string
}

/** The PINs of a box: the manager's opens every role, the barista's all but the manager's. */
export function pinsOf({
  managerPin,
  baristaPin,
}: Pick<Secrets, 'managerPin' | 'baristaPin'>): readonly Pin<StaffRole>[] {
  return [
    { role: 'manager', hash: managerPin },
    ...(baristaPin === null ? [] : [{ role: 'barista' as const, hash: baristaPin }]),
  ]
}

interface Pin<Role extends string> {
  readonly role: Role
  readonly hash: string
}

/** Guards the PINs: counts wrong tries before any hashing, and hashes one at a time, so that guessing costs nobody else. */
export class PinGuard {
  #tries = new Map<string, Tries>()
  #line: Promise<unknown> = Promise.resolve()
  readonly #entered = Promise.withResolvers<null>()

  /** Resolves once a right PIN was entered. */
  get entered(): Promise<null> {
    return this.#entered.promise
  }

  /** `now` is monotonic ms. */
  check<Role extends string>(
    pin: string,
    pins: readonly Pin<Role>[],
    who: Guesser,
    now: number,
  ): Promise<Role | PinAnswer> {
    const turn = this.#line.then(() => this.#check(pin, pins, who, now))
    this.#line = turn.catch(() => undefined)
    return turn
  }

  async #check<Role extends string>(
    pin: string,
    pins: readonly Pin<Role>[],
    who: Guesser,
    now: number,
  ): Promise<Role | PinAnswer> {
    const lockedUntil = Math.max(this.#of('device', who, now).lockedUntil, this.#of('address', who, now).lockedUntil)
    if (now < lockedUntil) return { lockedMs: lockedUntil - now }
    for (const { role, hash } of pins) {
      if (!(await matches(pin, hash))) continue
      this.#tries.delete(`device:${who.device}`)
      this.#entered.resolve(null)
      return role
    }
    this.#count('device', who, now)
    this.#count('address', who, now)
    return 'wrong'
  }

  #of(kind: keyof Guesser, who: Guesser, now: number): Tries {
    const tries = this.#tries.get(`${kind}:${who[kind]}`)
    return tries === undefined || now - tries.at > forgottenMs ? { wrong: 0, lockedUntil: 0, at: now } : tries
  }

  #count(kind: keyof Guesser, who: Guesser, now: number): void {
    const wrong = this.#of(kind, who, now).wrong + 1
    const over = wrong - freeOf[kind]
    const lock = over < 0 ? 0 : Math.min(longestLockMs, firstLockMs * 2 ** over)
    const key = `${kind}:${who[kind]}`
    // The one that was counted longest ago goes first: a lock that is being used stays.
    this.#tries.delete(key)
    const [oldest] = this.#tries.keys()
    if (this.#tries.size >= remembered && oldest !== undefined) this.#tries.delete(oldest)
    this.#tries.set(key, { wrong, lockedUntil: now + lock, at: now })
  }
}
