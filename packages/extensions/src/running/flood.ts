import type { Effect } from './effect.ts'

/** Effects that reach beyond the extension's own things, a minute. */
const mostAMinute = 120

/** So many for each event of the bar are free: who catches up with a day does as much in a minute. */
const freeOnes = 2

/** Counts what an extension wants of the box. */
export class Flood {
  #began = 0
  #effects = 0

  /** Whether these are more than anybody needs. `now` is stand time, ms. `free`: it is the bar that led to them. */
  isOver(effects: readonly Effect[], now: number, free: boolean): boolean {
    if (now - this.#began > 60_000) {
      this.#began = now
      this.#effects = 0
    }
    this.#effects += Math.max(0, effects.filter(reachesOut).length - (free ? freeOnes : 0))
    return this.#effects > mostAMinute
  }
}

function reachesOut({ kind }: Effect): boolean {
  switch (kind) {
    case 'store':
    case 'log':
    case 'page':
    case 'tile':
    case 'timer':
    case 'change':
      return false
    case 'publish':
    case 'display':
    case 'print':
    case 'request':
    case 'mqtt':
    case 'order':
    case 'make':
      return true
  }
}
