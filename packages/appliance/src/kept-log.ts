import type { LoggedLine } from '@pressobox/gateway'

type Log = (sentence: string, error: unknown) => void

const most = 300

/** A log whose last lines are kept at hand, for whoever helps from afar. */
export function keepLog(log: Log, now: () => number = Date.now): { log: Log; lines: () => readonly LoggedLine[] } {
  const lines: LoggedLine[] = []
  return {
    log: (sentence, error) => {
      lines.push({ at: new Date(now()).toISOString(), sentence, error: wordsOf(error) })
      if (lines.length > most) lines.shift()
      log(sentence, error)
    },
    lines: () => lines,
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
