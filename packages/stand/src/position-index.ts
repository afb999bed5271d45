/**
 * Positions by key in two flat arrays, some 30 bytes an entry: 100,000 finished orders must not cost what 100,000 objects
 * do. Keys are hashed to 52 bits; whoever asks checks the line that it finds.
 */
export class PositionIndex {
  #keys = new Float64Array(1024)
  #values = new Float64Array(1024)
  #size = 0

  add(key: string, position: number): void {
    if (this.#size * 10 > this.#keys.length * 7) this.#grow()
    this.#put(hash(key), position)
  }

  /** All positions of a key, in the order in which they were added. */
  find(key: string): readonly number[] {
    const wanted = hash(key)
    const mask = this.#keys.length - 1
    const found: number[] = []
    for (let slot = wanted % this.#keys.length; this.#keys[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#keys[slot] === wanted) found.push(this.#values[slot] ?? 0)
    }
    return found.toSorted((a, b) => a - b)
  }

  get size(): number {
    return this.#size
  }

  #put(key: number, position: number): void {
    const mask = this.#keys.length - 1
    let slot = key % this.#keys.length
    while (this.#keys[slot] !== 0) slot = (slot + 1) & mask
    this.#keys[slot] = key
    this.#values[slot] = position
    this.#size += 1
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values]
    this.#keys = new Float64Array(keys.length * 2)
    this.#values = new Float64Array(keys.length * 2)
    this.#size = 0
    for (const [slot, key] of keys.entries()) if (key !== 0) this.#put(key, values[slot] ?? 0)
  }
}

/** Two FNV-1a runs with different seeds, as one number of 52 bits that is never 0. */
function hash(key: string): number {
  let low = 0x811c9dc5
  let high = 0x01234567
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x01000193)
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0) + 1
}
