import { evolve, type Fact, type State } from '@pressobox/domain'

/**
 * Two heads of one state. `decided` evolves at once, so that the next command is judged on what was just promised;
 * `durable` follows when it is on disk, and alone feeds what anybody is told.
 */
export class Heads {
  #decided: State
  #durable: State

  constructor(state: State) {
    this.#decided = state
    this.#durable = state
  }

  get decided(): State {
    return this.#decided
  }

  get durable(): State {
    return this.#durable
  }

  /** Hands back the state with this fact, to `keep` when the fact is on disk. */
  promise(fact: Fact): State {
    this.#decided = evolve(this.#decided, fact)
    return this.#decided
  }

  /** Takes the very state that was promised: facts reach the disk in order, and one that fails takes all after it along. */
  keep(state: State): void {
    this.#durable = state
  }

  /** What was promised and did not reach the disk does not stand. */
  fallBack(): void {
    this.#decided = this.#durable
  }
}
