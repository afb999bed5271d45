import { open } from 'node:fs/promises'
import { join } from 'node:path'

const everyMs = 60_000

/**
 * Writes down that it is now, as the time of a file: the next start of a machine without a battery for its clock begins
 * there (`pressobox-clock`), and not years ago. Where somebody sets the clock, it follows, also back.
 */
export function saveClock(
  data: string,
  log: (sentence: string, error: unknown) => void,
  now: () => number = Date.now,
  often = everyMs,
): () => Promise<void> {
  const save = async (): Promise<void> => {
    try {
      const file = await open(join(data, 'clock'), 'a')
      try {
        await file.utimes(now() / 1000, now() / 1000)
        await file.sync()
      } finally {
        await file.close()
      }
    } catch (error) {
      log('The time could not be written down.', error)
    }
  }
  let turn = save()
  const timer = setInterval(() => {
    turn = turn.then(save)
  }, often)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await turn
    await save()
  }
}
