import type { Stand } from '@pressobox/stand'

/** Calls back with whether the stand is open, at once and whenever that changes; hands back what ends it. */
export function followOpen(stand: Stand, listener: (open: boolean) => void): () => void {
  listener(stand.state.open)
  return stand.subscribe(({ fact, state }) => {
    if (fact.type === 'stand.opened' || fact.type === 'event.started') listener(state.open)
  })
}
