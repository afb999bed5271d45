import type { DeviceId, OrderId } from '@pressobox/domain'
import type { PhonesMessage } from '@pressobox/protocol'
import type { Stand } from '@pressobox/stand'

/** Guests whose page is open right now: whoever is not among them does not hear that a drink is ready. */
export class Phones {
  #devices = new Map<DeviceId, number>()
  #held = new Map<OrderId, number>()
  #listeners = new Set<() => void>()

  /** A guest's page has connected; hands back what takes it away again. */
  join(device: DeviceId | null, holds: readonly OrderId[]): () => void {
    const count = (by: 1 | -1): void => {
      if (device !== null) add(this.#devices, device, by)
      for (const id of holds) add(this.#held, id, by)
      for (const listener of this.#listeners) listener()
    }
    count(1)
    return () => count(-1)
  }

  /** How many guests have the page open. */
  count(): number {
    return this.#devices.size
  }

  /** Calls back when somebody came or went; hands back what ends it. */
  follow(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The live orders of those guests. */
  of({ state }: Pick<Stand, 'state'>): PhonesMessage {
    const isReached = ({ id, device }: { id: OrderId; device: DeviceId | null }): boolean =>
      this.#held.has(id) || (device !== null && this.#devices.has(device))
    const live = [...state.running.values(), ...state.ready.values()]
    return { phones: live.filter(isReached).map(({ id }) => id) }
  }

  /** Calls back when `of` may be different; hands back what ends it. */
  subscribe(stand: Pick<Stand, 'subscribe'>, listener: () => void): () => void {
    const unfollow = this.follow(listener)
    const stop = stand.subscribe(({ fact }) => {
      if (fact.type === 'order.started') listener()
    })
    return () => {
      stop()
      unfollow()
    }
  }
}

function add<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const count = (counts.get(key) ?? 0) + by
  if (count > 0) counts.set(key, count)
  else counts.delete(key)
}
