import { constants } from 'node:fs'
import { access, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the box asks of its machine: see hardware/debian/pressobox-machine. */
export type MachineWish = { readonly to: 'poweroff' | 'reboot' } | { readonly to: 'clock'; readonly at: number }

/** The way to the machine, for a box that owns it: a folder in which the machine's own service finds what is wished. */
export class MachineDoor {
  #folder: string | null

  constructor(folder: string | null) {
    this.#folder = folder
  }

  async isThere(): Promise<boolean> {
    if (this.#folder === null) return false
    return access(this.#folder, constants.W_OK).then(
      () => true,
      () => false,
    )
  }

  /** False where the box does not own its machine. */
  async ask(wish: MachineWish): Promise<boolean> {
    if (this.#folder === null || !(await this.isThere())) return false
    const line = wish.to === 'clock' ? `clock ${String(Math.round(wish.at / 1000))}` : wish.to
    const fresh = join(this.#folder, '.wish')
    await writeFile(fresh, `${line}\n`)
    await rename(fresh, join(this.#folder, 'wish'))
    return true
  }
}
