import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sizes } from './layout.ts'
import { wishes } from './packages.ts'

/** A kind of box: its packages, what is laid over them, and how much room it has. */
export interface Profile {
  readonly name: string
  readonly description: string
  /** Lists and overlays by their names, the later over the earlier. */
  readonly layers: readonly string[]
  /** What shows the console on the box's own screen, where Electron is not to be had. */
  readonly screen: 'chromium' | 'none'
  readonly sizes: Sizes
}

export const profiles: Readonly<Record<string, Profile>> = {
  small: {
    name: 'small',
    description: 'The coffee bar in a box, without a screen of its own. For Raspberry Pi 4, 400, CM4 and 5.',
    layers: ['small'],
    screen: 'none',
    sizes: { bootMiB: 384, slotMiB: 768, dataMiB: 128 },
  },
  kiosk: {
    name: 'kiosk',
    description: 'The coffee bar in a box, with the console on its screen. For Raspberry Pi 4, 400, CM4 and 5.',
    layers: ['small', 'kiosk'],
    screen: 'chromium',
    sizes: { bootMiB: 384, slotMiB: 1536, dataMiB: 128 },
  },
}

export function packagesOf(profile: Profile): readonly string[] {
  const list = (layer: string): readonly string[] => wishes(readFileSync(listFile(layer), 'utf8'))
  return ['?essential', ...profile.layers.flatMap(list)]
}

export function listFile(layer: string): string {
  return join(import.meta.dirname, 'profiles', `${layer}.list`)
}

export function lockFile(name: string): string {
  return join(import.meta.dirname, 'profiles', `${name}.lock.json`)
}

export function overlaysOf(profile: Profile): readonly string[] {
  return profile.layers.map(overlayOf)
}

export function overlayOf(layer: string): string {
  return join(import.meta.dirname, 'overlay', layer)
}
