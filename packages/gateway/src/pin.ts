import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, string, number, Buffer>(scrypt)
const length = 32

/** A PIN as it is kept: `salt:hash`, scrypt with Node's cost (N 2^14, r 8, p 1). */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16).toString('base64url')
  return `${salt}:${(await derive(pin, salt, length)).toString('base64url')}`
}

async function matches(pin: string, hash: string): Promise<boolean> {
  const [salt = '', kept = ''] = hash.split(':')
  const derived = await derive(pin, salt, length)
  const expected = Buffer.from(kept, 'base64url')
  return expected.length === derived.length && timingSafeEqual(derived, expected)
}

interface Tries {
  readonly wrong: number
  readonly lockedUntil: number
}

export type PinAnswer = 'right' | 'wrong' | { readonly lockedMs: number }

const free = 5
const firstLockMs = 30_000
const longestLockMs = 15 * 60_000
const remembered = 10_000

/** Guards the PINs: counts wrong tries before any hashing, and hashes one at a time, so that guessing costs nobody else. */
export class PinGuard {
  #tries = new Map<string, Tries>()
  #line: Promise<unknown> = Promise.resolve()

  /** `who` is a device and its address; `now` is monotonic ms. */
  check<Role extends string>(
    pin: string,
    pins: readonly { readonly role: Role; readonly hash: string }[],
    who: string,
    now: number,
  ): Promise<Role | PinAnswer> {
    const turn = this.#line.then(() => this.#check(pin, pins, who, now))
    this.#line = turn.catch(() => undefined)
    return turn
  }

  async #check<Role extends string>(
    pin: string,
    pins: readonly { readonly role: Role; readonly hash: string }[],
    who: string,
    now: number,
  ): Promise<Role | PinAnswer> {
    const tries = this.#tries.get(who) ?? { wrong: 0, lockedUntil: 0 }
    if (now < tries.lockedUntil) return { lockedMs: tries.lockedUntil - now }
    for (const { role, hash } of pins) {
      if (!(await matches(pin, hash))) continue
      this.#tries.delete(who)
      return role
    }
    const wrong = tries.wrong + 1
    const lock = wrong < free ? 0 : Math.min(longestLockMs, firstLockMs * 2 ** (wrong - free))
    if (this.#tries.size >= remembered) this.#tries.clear()
    this.#tries.set(who, { wrong, lockedUntil: now + lock })
    return 'wrong'
  }
}
