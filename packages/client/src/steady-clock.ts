/**
 * Milliseconds on the scale of `Date.now()` that only go forward: a device whose date is set anew, as phones do when
 * they find a network, moves no countdown and no age. It may stand still while the device sleeps: `slept` tells.
 */
export const steadyNow = (): number => performance.timeOrigin + performance.now()

/** Whether the device slept since the clocks were compared: its date went on and the steady clock did not. */
export const createSleepWatch = (steady: () => number = steadyNow, date: () => number = Date.now): (() => boolean) => {
  let apart = date() - steady()
  return () => {
    const before = apart
    apart = date() - steady()
    return Math.abs(apart - before) > 1_000
  }
}
