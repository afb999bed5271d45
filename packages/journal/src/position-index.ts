import type { Position } from './segment.ts'

/**
 * Places by key in two flat arrays, some 20 bytes an entry: a hundred thousand finished orders must not cost what as many
 * objects do. A key is only its hash here: whoever asks looks whether the line is the one that was meant.
 */
export class PositionIndex {
  #hashes = new Uint32Array(1024)
  #places = new Float64Array(1024)
  #size = 0

  add(hash: number, position: Position): void {
    if (this.#size * 5 > this.#hashes.length * 4) this.#grow()
    this.#put(hash, position)
  }

  /** All places of a key (and rarely of another one), in the order in which they were written. */
  find(key: string): readonly Position[] {
    const wanted = hashOf(key)
    const mask = this.#hashes.length - 1
    const found: Position[] = []
    for (let slot = wanted & mask; this.#hashes[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#hashes[slot] === wanted) found.push(this.#places[slot] ?? 0)
    }
    return found.toSorted((a, b) => a - b)
  }

  #put(hash: number, position: Position): void {
    const mask = this.#hashes.length - 1
    let slot = hash & mask
    while (this.#hashes[slot] !== 0) slot = (slot + 1) & mask
    this.#hashes[slot] = hash
    this.#places[slot] = position
    this.#size += 1
  }

  #grow(): void {
    const [hashes, places] = [this.#hashes, this.#places]
    this.#hashes = new Uint32Array(hashes.length * 2)
    this.#places = new Float64Array(hashes.length * 2)
    this.#size = 0
    for (let slot = 0; slot < hashes.length; slot += 1) {
      const hash = hashes[slot] ?? 0
      if (hash !== 0) this.#put(hash, places[slot] ?? 0)
    }
  }
}

/** FNV-1a with a last stir, so that the low bits are as good as the others; never 0. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return (hash ^ (hash >>> 15)) >>> 0 || 1
}
