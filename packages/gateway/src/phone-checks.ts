import { randomBytes } from 'node:crypto'
import type { DeviceId } from '@pressobox/domain'
import type { PhoneCheckView, PhoneTold } from '@pressobox/protocol'

const most = 5

interface Check {
  readonly id: string
  readonly device: DeviceId
  readonly view: PhoneCheckView
}

/** The last phones that tried whether they reach the box. Nobody's address is kept, and nothing on disk. */
export class PhoneChecks {
  #checks: readonly Check[] = []
  #listeners = new Set<() => void>()

  /** Notes that a phone came, once for each phone; hands back by what it tells the rest. */
  reached(device: DeviceId, came: Pick<PhoneCheckView, 'at' | 'address' | 'way'>): string {
    const id = randomBytes(12).toString('base64url')
    const others = this.#checks.filter((check) => check.device !== device)
    this.#set([{ id, device, view: { ...came, told: null } }, ...others].slice(0, most))
    return id
  }

  /** What the phone's page found; false for a check that is not known any more. */
  tell(id: string, told: PhoneTold): boolean {
    if (!this.#checks.some((check) => check.id === id)) return false
    this.#set(this.#checks.map((check) => (check.id === id ? { ...check, view: { ...check.view, told } } : check)))
    return true
  }

  /** The latest first. */
  view(): readonly PhoneCheckView[] {
    return this.#checks.map(({ view }) => view)
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #set(checks: readonly Check[]): void {
    this.#checks = checks
    for (const listener of this.#listeners) listener()
  }
}
