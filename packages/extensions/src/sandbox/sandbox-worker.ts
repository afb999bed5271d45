import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Beginning, Call } from './messages.ts'
import { GuestFailed, Quick } from './quick.ts'

// The thread of one extension: loads its script, then answers calls one by one.
const port = parentPort
const { code, name, given, bounds, budgetMs }: Beginning = workerData

function problemOf(error: unknown): string {
  if (error instanceof GuestFailed) return error.message
  // An engine without memory may fail anywhere.
  return error instanceof Error ? `The sandbox failed: ${error.message}` : 'The sandbox failed.'
}

function say(answer: Answer): void {
  port?.postMessage(answer)
}

try {
  const quick = await Quick.load(code, name, given, bounds, budgetMs)
  port?.on('message', ({ id, exported, args, budgetMs: budget }: Call) => {
    try {
      say({ id, effects: quick.call(exported, args, budget) })
    } catch (error) {
      say({ id, problem: problemOf(error) })
    }
  })
  say({ id: 0, effects: '[]' })
} catch (error) {
  say({ id: 0, problem: problemOf(error) })
}
