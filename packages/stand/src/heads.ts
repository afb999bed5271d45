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

  promise(facts: readonly Fact[]): void {
    this.#decided = facts.reduce(evolve, this.#decided)
  }

  keep(fact: Fact): State {
    this.#durable = evolve(this.#durable, fact)
    return this.#durable
  }

  /** What was promised and did not reach the disk does not stand. */
  fallBack(): void {
    this.#decided = this.#durable
  }
}
