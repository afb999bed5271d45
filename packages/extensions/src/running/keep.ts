import type { Effect } from './effect.ts'
import type { Kept } from './kept.ts'

const mostTimers = 20
const mostFields = 30

/** What is kept of an extension once an effect is done; the very same where it leaves nothing. `now` is stand time, ms. */
export function keep(kept: Kept, effect: Effect, now: number): Kept {
  switch (effect.kind) {
    case 'store': {
      const { [effect.key]: _old, ...others } = kept.store
      return { ...kept, store: effect.value === null ? others : { ...others, [effect.key]: effect.value } }
    }
    case 'page':
      return { ...kept, page: withField(kept.page, effect.field, effect.value) }
    case 'tile':
      return { ...kept, tile: withField(kept.tile, effect.field, effect.value) }
    case 'change':
      return { ...kept, settings: { ...kept.settings, [effect.setting]: effect.value } }
    case 'timer': {
      const timers = { ...kept.timers, [effect.name]: now + effect.ms }
      return Object.keys(timers).length > mostTimers ? kept : { ...kept, timers }
    }
    case 'log':
    case 'publish':
    case 'display':
    case 'print':
    case 'request':
    case 'mqtt':
    case 'order':
    case 'make':
      return kept
  }
}

function withField(fields: Kept['page'], field: string, value: string): Kept['page'] {
  const next = { ...fields, [field]: value }
  return Object.keys(next).length > mostFields ? fields : next
}
