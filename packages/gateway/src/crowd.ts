import type { CrowdView } from '@pressobox/protocol'
import type { Phones } from './phones.ts'
import type { Radio, WifiStore } from './ports.ts'

/** What a Pi's own radio holds with the firmware that it comes with: 7 to 10. */
const ownRadio = 10

/** From four fifths on the next guests are asked to the counter; one phone less does not call them back. */
export function isNear(phones: number, limit: number | null, was: boolean): boolean {
  if (limit === null) return false
  const from = Math.ceil(limit * 0.8)
  return phones >= (was ? Math.max(1, from - 1) : from)
}

/** How full the Wi-Fi is: by the box's own radio where it is the hotspot, otherwise by the pages that are open. */
export class Crowd {
  #wifi: WifiStore
  #radio: Radio
  #phones: Phones
  #listeners = new Set<() => void>()
  #near = false

  constructor(wifi: WifiStore, radio: Radio, phones: Phones) {
    this.#wifi = wifi
    this.#radio = radio
    this.#phones = phones
  }

  view(): CrowdView {
    const onRadio = this.#radio.phones()
    const phones = onRadio ?? this.#phones.count()
    const told = this.#wifi.limit() ?? (onRadio === null ? 0 : ownRadio)
    const limit = told === 0 ? null : told
    this.#near = isNear(phones, limit, this.#near)
    return { phones, limit, near: this.#near }
  }

  async setLimit(limit: number | null): Promise<void> {
    await this.#wifi.setLimit(limit)
    for (const listener of this.#listeners) listener()
  }

  /** Calls back when `view` may be different; hands back what ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    const stops = [this.#radio.subscribe(listener), this.#phones.follow(listener)]
    return () => {
      this.#listeners.delete(listener)
      for (const stop of stops) stop()
    }
  }
}
