import { useSyncExternalStore } from 'react'
import { Kept } from './kept.ts'

/** What belongs to this console alone, and stays on it. */
export interface OwnSettings {
  /** Only drinks of this category are shown; null for all. */
  readonly category: string | null
  /** One tap takes an order from the queue to ready. */
  readonly fast: boolean
  readonly muted: boolean
  /** 0 to 1. */
  readonly volume: number
  /** A new order is heard again until somebody touches the console. */
  readonly repeat: boolean
}

const plain: OwnSettings = { category: null, fast: false, muted: false, volume: 0.6, repeat: false }
const place = 'presso.console'

/** A storage that is full, refused or holds nonsense is none. */
function kept(): OwnSettings {
  try {
    const json: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    return typeof json === 'object' && json !== null ? { ...plain, ...known(json) } : plain
  } catch {
    return plain
  }
}

function known(json: object): Partial<OwnSettings> {
  const alike = Object.entries(json).filter(([name, value]) => {
    const mine: unknown = Reflect.get(plain, name)
    return typeof value === typeof mine || (name === 'category' && typeof value === 'string')
  })
  return Object.fromEntries(alike)
}

class Settings extends Kept<OwnSettings> {
  set = (change: Partial<OwnSettings>): void => {
    this.put({ ...this.get(), ...change })
    try {
      localStorage.setItem(place, JSON.stringify(this.get()))
    } catch {
      // It then holds until the page is loaded again.
    }
  }
}

export const ownSettings = new Settings(kept())

export function useOwnSettings(): OwnSettings {
  return useSyncExternalStore(ownSettings.subscribe, ownSettings.get)
}
