import { useSyncExternalStore } from 'react'
import type { OrderView } from '@pressobox/protocol'
import { api, say } from './house.ts'
import { Kept } from './kept.ts'

/** An order as a step left it: what somebody did with it since is not this console's to take back. */
type Left = Pick<OrderView, 'id' | 'version'>

/** What this console did last. */
interface Done {
  readonly sentence: string
  /** Hands back what could not be taken back, in a sentence; null itself where there is nothing to take back. */
  readonly takeBack: (() => Promise<string | null>) | null
}

interface LastStep {
  readonly done: Done | null
  /** What went wrong. */
  readonly problem: string | null
}

const kept = new Kept<LastStep>({ done: null, problem: null })

/** Whatever a console does with orders, in a lane or in a panel, says here what it was and how it is taken back. */
export const lastStep = {
  did: (sentence: string, takeBack: Done['takeBack']): void =>
    kept.put({ ...kept.get(), done: { sentence, takeBack } }),
  failed: (problem: string): void => kept.put({ ...kept.get(), problem }),
  forgetDone: (): void => kept.put({ ...kept.get(), done: null }),
  forgetProblem: (): void => kept.put({ ...kept.get(), problem: null }),
  undo: (): void => {
    const { takeBack = null } = kept.get().done ?? {}
    if (takeBack === null) return
    lastStep.forgetDone()
    void takeBack().then((problem) => {
      if (problem !== null) lastStep.failed(problem)
    })
  },
}

export function useLastStep(): LastStep {
  return useSyncExternalStore(kept.subscribe, kept.get)
}

/** Takes the step of each order back, and no step that came after it. */
export function undoOf(orders: readonly Left[]): () => Promise<string | null> {
  return async () => {
    const results = await Promise.all(orders.map(({ id, version }) => api.undo(id, version)))
    const [first = null, ...more] = results.flatMap((result) => (result.ok ? [] : [result.problem.detail]))
    return more.length === 0 ? first : say('notAllUndone', { count: more.length + 1 })
  }
}
