import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desk, Dots } from '@pressobox/tickets'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Larger than any logo; a small file may claim to be so large that it fills the memory. */
const mostPixels = 4000 * 4000

/** The bar's logo, `logo.png` in the data folder: a manager puts it there, by hand or from the console. */
export class Logo {
  readonly #file: string
  readonly #desk: Desk
  #png: Uint8Array | null = null
  #dots: Dots | null = null

  constructor(folder: string, desk: Desk) {
    this.#file = join(folder, 'logo.png')
    this.#desk = desk
  }

  /** As it is printed; null where there is none. */
  get dots(): Dots | null {
    return this.#dots
  }

  get png(): Uint8Array | null {
    return this.#png
  }

  /** Takes what stands in the folder. A file that is no picture is left there, and not printed. */
  async load(): Promise<void> {
    const png = await readFile(this.#file).catch(() => null)
    if (png !== null && !(await this.#take(png))) throw new Error(`${this.#file} is no PNG that can be printed.`)
  }

  /** False where that is no picture; null takes it away. */
  async put(png: Uint8Array | null): Promise<boolean> {
    if (png === null) {
      await rm(this.#file, { force: true })
      this.#png = null
      this.#dots = null
      return true
    }
    if (!(await this.#take(png))) return false
    const unfinished = `${this.#file}.new`
    await writeFile(unfinished, png)
    await rename(unfinished, this.#file)
    return true
  }

  async #take(png: Uint8Array): Promise<boolean> {
    if (!isPng(png)) return false
    const dots = await this.#desk.dither(png).catch(() => null)
    if (dots === null) return false
    this.#png = png
    this.#dots = dots
    return true
  }
}

/** Its head (PNG specification §11.2.2) says how large it is before anything is unpacked. */
function isPng(file: Uint8Array): boolean {
  const bytes = Buffer.from(file)
  if (bytes.length < 33 || !bytes.subarray(0, 8).equals(signature)) return false
  const pixels = bytes.readUInt32BE(16) * bytes.readUInt32BE(20)
  return pixels > 0 && pixels <= mostPixels
}
