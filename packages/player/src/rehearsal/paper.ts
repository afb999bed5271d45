import { startEmulator } from '@pressobox/tickets/testing'

export interface Roll {
  readonly port: number
  /** The number on each ticket that came out, oldest first. */
  readonly numbers: () => readonly number[]
  readonly close: () => Promise<void>
}

/** An emulated printer on TCP. */
export async function openRoll(): Promise<Roll> {
  const printer = await startEmulator()
  return {
    port: printer.port,
    numbers: () => printer.papers().flatMap(({ text }) => numberOn(text)),
    close: printer.close,
  }
}

/** A bar ticket's first line that is nothing but a number. */
function numberOn(text: string): readonly number[] {
  const number = /^\s*(\d+)\s*$/m.exec(text)?.[1]
  return number === undefined ? [] : [Number(number)]
}
