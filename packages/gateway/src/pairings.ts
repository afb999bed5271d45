import type { DeviceId } from '@pressobox/domain'
import { drawFresh } from '@pressobox/stand'
import type { ScreenRole } from './ports.ts'

/** A screen that waits for staff to enter the code that it shows. Times are monotonic ms. */
export interface Pairing {
  readonly code: string
  /** What it will be. */
  readonly role: ScreenRole
  readonly device: DeviceId
  readonly address: string
  readonly endsAt: number
  /** Staff entered the code. */
  readonly confirmed: boolean
  /** The session that the screen was given, so that a repeated call gets the same one; null until then. */
  readonly token: string | null
}

const lastsMs = 10 * 60_000
/** A screen that asks again gets a new code only when its old one is over; the oldest of too many goes. */
const mostPerAddress = 10
const most = 500

/** Pairing codes: kept in memory, for ten minutes, so many at most. */
export class Pairings {
  #byCode = new Map<string, Pairing>()

  /** The code that a device shows; the same again while it is valid. */
  open(role: ScreenRole, device: DeviceId, address: string, now: number): Pairing {
    const open = this.#alive(now)
    const known = open.find((pairing) => pairing.role === role && pairing.device === device && pairing.token === null)
    if (known !== undefined) return known
    const here = open.filter((pairing) => pairing.address === address)
    const over = here.length >= mostPerAddress ? here[0] : open.length >= most ? open[0] : undefined
    if (over !== undefined) this.#byCode.delete(over.code)
    const code = drawFresh().short
    const pairing: Pairing = { code, role, device, address, endsAt: now + lastsMs, confirmed: false, token: null }
    this.#byCode.set(code, pairing)
    return pairing
  }

  find(code: string, now: number): Pairing | null {
    const wanted = code.trim().toUpperCase()
    return this.#alive(now).find((pairing) => pairing.code === wanted) ?? null
  }

  confirm(pairing: Pairing): void {
    this.#byCode.set(pairing.code, { ...pairing, confirmed: true })
  }

  given(pairing: Pairing, token: string): void {
    this.#byCode.set(pairing.code, { ...pairing, token })
  }

  #alive(now: number): readonly Pairing[] {
    for (const [code, { endsAt }] of this.#byCode) if (endsAt <= now) this.#byCode.delete(code)
    return [...this.#byCode.values()]
  }
}
