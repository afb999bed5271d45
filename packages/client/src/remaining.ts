/** Milliseconds that are left at `now` of what was `remainingMs` at `receivedAt` (both this device's `steadyNow()`); never below 0. */
export const remainingAt = (remainingMs: number, receivedAt: number, now: number): number =>
  Math.max(0, remainingMs - Math.max(0, now - receivedAt))
