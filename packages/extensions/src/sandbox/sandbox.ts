import { Worker } from 'node:worker_threads'
import { plainText } from '@pressobox/domain'
import { Answer, type Beginning, type Call } from './messages.ts'

/** Effects as JSON, or why there are none. */
export type Called = { readonly effects: string } | { readonly problem: string }

/** The engine counts its own time; a thread that does not answer for so long all the same is ended from outside. */
const graceMs = 5000
/** Starting a thread and its engine takes a busy Pi a while. */
const startMs = 30_000
/** What an extension throws may be a novel, and is shown to people. */
const mostWords = 500
/** Of the thread itself, beside the engine's own limit. */
const threadMegabytes = 64
/** Of it, what came just now: little is made in the thread itself, and a Pi has many extensions. */
const youngMegabytes = 2

/** The thread of one extension, as the box holds it. After a problem it is ended; another one begins from what is kept. */
export class Sandbox {
  #worker: Worker
  #budgetMs: number
  #waiting: { readonly id: number; readonly answer: (called: Called) => void } | null = null
  #drawn = 0
  #dead = false

  private constructor(beginning: Beginning) {
    this.#budgetMs = beginning.budgetMs
    this.#worker = new Worker(new URL('./sandbox-worker.ts', import.meta.url), {
      workerData: beginning,
      env: {},
      stdin: false,
      resourceLimits: { maxOldGenerationSizeMb: threadMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    })
    this.#worker.on('message', (message: unknown) => this.#hear(message))
    this.#worker.on('error', () => this.#lost('Its thread died.'))
    this.#worker.on('exit', () => this.#lost('Its thread ended.'))
    this.#worker.unref()
  }

  static async begin(beginning: Beginning): Promise<Sandbox | { readonly problem: string }> {
    const sandbox = new Sandbox(beginning)
    const called = await sandbox.#answerTo(0, startMs)
    if ('effects' in called) return sandbox
    await sandbox.end()
    return called
  }

  /** One call at a time: whoever calls waits for the answer. */
  call(exported: string, args: readonly unknown[]): Promise<Called> {
    if (this.#dead) return Promise.resolve({ problem: 'Its thread ended.' })
    this.#drawn += 1
    const call: Call = { id: this.#drawn, exported, args: JSON.stringify(args), budgetMs: this.#budgetMs }
    const answer = this.#answerTo(call.id, graceMs)
    this.#worker.postMessage(call)
    return answer
  }

  async end(): Promise<void> {
    this.#dead = true
    await this.#worker.terminate()
  }

  #answerTo(id: number, patienceMs: number): Promise<Called> {
    const { promise, resolve } = Promise.withResolvers<Called>()
    const late = setTimeout(() => {
      void this.end()
      resolve({ problem: 'It ran for too long and was stopped.' })
    }, this.#budgetMs + patienceMs)
    this.#waiting = { id, answer: resolve }
    return promise.finally(() => clearTimeout(late))
  }

  #hear(message: unknown): void {
    const { id, ...called } = Answer.parse(message)
    if (this.#waiting?.id !== id) return
    this.#waiting.answer('problem' in called ? { problem: forPeople(called.problem) } : called)
    this.#waiting = null
  }

  #lost(problem: string): void {
    this.#dead = true
    this.#waiting?.answer({ problem })
    this.#waiting = null
  }
}

function forPeople(problem: string): string {
  const plain = plainText(problem).slice(0, mostWords)
  return plain === '' ? 'It failed without a word.' : plain
}
