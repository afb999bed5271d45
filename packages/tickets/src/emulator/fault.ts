/** What the emulator can be told to do wrong, and the number that goes with it. */
const faultNames = {
  'paper-out': 'the paper ends after N more dot lines (0: now)',
  'paper-low': 'the roll is nearly at its end',
  'cover-open': 'the cover is open',
  offline: 'it is switched to offline',
  error: 'the cutter is stuck',
  slow: 'it takes N bytes a second',
  late: 'it reads nothing for the first N ms of a connection',
  deaf: 'it never answers',
  'no-confirm': 'it answers DLE EOT and nothing else',
  'late-answer': 'it gives each answer of GS r one connection too late',
  stray: 'it sends a byte that nobody asked for',
  asb: 'it volunteers its status on connecting and with every change',
  'half-closed': 'it says goodbye on connecting, and goes on reading',
  'never-closes': 'it does not hang up when the other side has',
  resets: 'it cuts the connection after N bytes',
} as const

export type FaultName = keyof typeof faultNames

/** `paper-out` or `paper-out:200`. */
export interface EmulatedFault {
  readonly name: FaultName
  readonly n: number
}

/** Null when there is no such fault. */
export function parseFault(text: string): EmulatedFault | null {
  const [name = '', number = '0'] = text.split(':')
  const known = Object.keys(faultNames).find((each): each is FaultName => each === name)
  return known !== undefined && /^\d{1,9}$/.test(number) ? { name: known, n: Number(number) } : null
}

/** One line a fault, for people. */
export function faultList(): string {
  return Object.entries(faultNames)
    .map(([name, what]) => `  ${(what.includes(' N ') ? `${name}:N` : name).padEnd(15)} ${what}`)
    .join('\n')
}

/** The faults that are on. */
export class Faults {
  #on = new Map<FaultName, number>()

  set({ name, n }: EmulatedFault): void {
    this.#on.set(name, n)
  }

  clear(name: FaultName): void {
    this.#on.delete(name)
  }

  has(name: FaultName): boolean {
    return this.#on.has(name)
  }

  /** The number of a fault that is on; null when it is off. */
  number(name: FaultName): number | null {
    return this.#on.get(name) ?? null
  }

  names(): readonly FaultName[] {
    return [...this.#on.keys()]
  }
}
