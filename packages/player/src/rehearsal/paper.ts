import { paperRoll } from '@pressobox/tickets/testing'

export interface Roll {
  readonly port: number
  /** The number on each ticket that came out, oldest first. */
  readonly numbers: () => readonly number[]
  readonly close: () => Promise<void>
}

/** A printer on TCP that keeps what it prints. */
export async function openRoll(): Promise<Roll> {
  const roll = await paperRoll('well')
  return {
    port: roll.port,
    numbers: () => roll.bytes().toString('latin1').split('\x1dV').flatMap(numberOn),
    close: roll.close,
  }
}

/** GS ! 0x77: text of eight times the size, which the order's number alone has. */
const big = '\x1d!w'

function numberOn(paper: string): readonly number[] {
  const number = /^\d+/.exec(paper.split(big)[1] ?? '')?.[0]
  return number === undefined ? [] : [Number(number)]
}
