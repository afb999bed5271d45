import { constants } from 'node:fs'
import { access, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the box asks of its machine: see hardware/debian/pressobox-machine. */
export type MachineWish =
  | { readonly to: 'poweroff' | 'reboot' }
  | { readonly to: 'clock'; readonly at: number }
  | { readonly to: 'update'; readonly how: 'file' | 'stick' | 'back' }

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
    const fresh = join(this.#folder, '.wish')
    await writeFile(fresh, `${lineOf(wish)}\n`)
    await rename(fresh, join(this.#folder, 'wish'))
    return true
  }
}

function lineOf(wish: MachineWish): string {
  switch (wish.to) {
    case 'clock':
      return `clock ${String(Math.round(wish.at / 1000))}`
    case 'update':
      return `update ${wish.how}`
    case 'poweroff':
    case 'reboot':
      return wish.to
  }
}
