import { setImmediate } from 'node:timers/promises'

/** A long walk over the journal takes turns with everything else that the process does: so many ms, and then what waits. */
const turnMs = 4

export class Turn {
  #began = performance.now()

  readonly over = (): boolean => performance.now() - this.#began > turnMs

  async next(): Promise<void> {
    await setImmediate()
    this.#began = performance.now()
  }
}
