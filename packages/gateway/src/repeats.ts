import type { Reply } from './reply.ts'

const most = 1000

/**
 * Answers of POSTs that leave no fact (a test page, say), by their Idempotency-Key: two at once share one, and the
 * same again gets the same. Kept in memory: what they did does not outlive the box either.
 */
export class Repeats {
  #answers = new Map<string, Promise<Reply>>()

  run(once: string, act: () => Promise<Reply>): Promise<Reply> {
    const before = this.#answers.get(once)
    if (before !== undefined) return before
    const answer = act()
    this.#answers.set(once, answer)
    answer.catch(() => this.#answers.delete(once))
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > most && oldest !== undefined) this.#answers.delete(oldest)
    return answer
  }
}
