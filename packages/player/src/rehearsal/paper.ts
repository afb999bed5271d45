export interface Roll {
  readonly port: number
  /** The number on each ticket that came out, oldest first. */
  readonly numbers: () => readonly number[]
  /** The paper ends in the middle of the next ticket, until there is a new roll. */
  readonly runOut: () => void
  readonly renew: () => void
  readonly close: () => Promise<void>
}

/** About two thirds of a bar ticket. */
const dotLinesLeft = 200

/** An emulated printer on TCP. */
export async function openRoll(): Promise<Roll> {
  // Only a rehearsal needs a printer that draws.
  const { startEmulator } = await import('@pressobox/tickets/emulator')
  const printer = await startEmulator()
  return {
    port: printer.port,
    numbers: () => printer.papers().flatMap(({ text }) => numberOn(text)),
    runOut: () => printer.fault(`paper-out:${String(dotLinesLeft)}`),
    renew: () => printer.clear('paper-out'),
    close: printer.close,
  }
}

/** A bar ticket's first line that is nothing but a number. */
function numberOn(text: string): readonly number[] {
  const number = /^\s*(\d+)\s*$/m.exec(text)?.[1]
  return number === undefined ? [] : [Number(number)]
}
