import { backOffMs } from './back-off.ts'

/** A box that is back has everybody back within five seconds; those who try against one that is off cost it nothing. */
export const maxDelayMs = 3_000

/** What is needed of a socket to bring it back. */
interface Returning {
  readonly active: boolean
  readonly connect: () => unknown
}

/** Socket.IO does not come back by itself after the box closed the socket or refused it; this does, with the same pauses. */
export const createReturn = (socket: Returning, firstMs: number) => {
  let timer: ReturnType<typeof setTimeout> | null = null
  let attempt = 0
  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  return {
    cancel,
    reset: (): void => {
      cancel()
      attempt = 0
    },
    plan: (): void => {
      if (socket.active || timer !== null) return
      attempt += 1
      timer = setTimeout(
        () => {
          timer = null
          socket.connect()
        },
        backOffMs(attempt, { firstMs, maxMs: maxDelayMs }, Math.random()),
      )
    },
  }
}
