import { powerSaveBlocker } from 'electron'

/** While the stand is open the screen does not sleep; while the box runs the machine does not. */
export class Awake {
  #machine = powerSaveBlocker.start('prevent-app-suspension')
  #screen: number | null = null
  #unfollow: () => void

  constructor(followOpen: (listener: (open: boolean) => void) => () => void) {
    this.#unfollow = followOpen((open) => this.#keep(open))
  }

  stop(): void {
    this.#unfollow()
    this.#keep(false)
    powerSaveBlocker.stop(this.#machine)
  }

  #keep(lit: boolean): void {
    if (lit === (this.#screen !== null)) return
    if (this.#screen !== null) powerSaveBlocker.stop(this.#screen)
    this.#screen = lit ? powerSaveBlocker.start('prevent-display-sleep') : null
  }
}
