import { emptyLive, type Live, type LiveMessage } from './live.ts'
import { fold } from './live-fold.ts'

export interface LiveStore {
  get(): Live
  subscribe(listener: () => void): () => void
  take(message: LiveMessage): void
}

/** Holds the newest `Live` and tells its listeners, each of them even when another one throws. */
export const createLiveStore = (): LiveStore => {
  const listeners = new Set<() => void>()
  let live = emptyLive
  return {
    get: () => live,
    subscribe: (listener) => {
      const own = (): void => listener()
      listeners.add(own)
      return () => {
        listeners.delete(own)
      }
    },
    take: (message) => {
      const next = fold(live, message)
      if (next === live) return
      live = next
      for (const listener of Array.from(listeners)) {
        try {
          listener()
        } catch (cause) {
          // The next listener must hear it too; the page's own error handler learns of this one.
          queueMicrotask(() => {
            throw cause
          })
        }
      }
    },
  }
}
