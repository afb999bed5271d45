import { clockIsTrusted } from './the-stand.ts'

/** Whether the wall clock is right: the machine knows, or a person said so in this run. */
export class ClockTrust {
  #said = false

  is = (): boolean => this.#said || clockIsTrusted()

  say = (): void => {
    this.#said = true
  }
}
