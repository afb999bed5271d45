import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isSmallJpeg } from './small-jpeg.ts'

const namePattern = /^[a-f0-9]{32}\.jpg$/
/** More than any bar has drinks; whoever sends pictures for fun does not fill the card. */
const mostPictures = 500

/** Pictures of drinks, `pictures/` in the data folder: each is called by what is in it, so that a name never means another. */
export class DrinkPictures {
  readonly #folder: string

  constructor(data: string) {
    this.#folder = join(data, 'pictures')
  }

  /** Null where there is none of that name. */
  async read(name: string): Promise<Uint8Array | null> {
    return namePattern.test(name) ? readFile(join(this.#folder, name)).catch(() => null) : null
  }

  /** The name it has from now on; null where that is no picture as a phone should load it. */
  async keep(jpeg: Uint8Array): Promise<string | null> {
    if (!isSmallJpeg(jpeg)) return null
    const name = `${createHash('sha256').update(jpeg).digest('hex').slice(0, 32)}.jpg`
    await mkdir(this.#folder, { recursive: true })
    const there = await readdir(this.#folder)
    if (there.includes(name)) return name
    if (there.length >= mostPictures) return null
    const unfinished = join(this.#folder, `${name}.new`)
    await writeFile(unfinished, jpeg, { flush: true })
    await rename(unfinished, join(this.#folder, name))
    return name
  }
}
