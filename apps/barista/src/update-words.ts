import type { UpdateView } from '@pressobox/protocol'
import { sayUpdate } from './house.ts'

type Ended = NonNullable<UpdateView['last']>

/** What the box does with an update right now; null while it does nothing. */
export function underWay({ now, last }: UpdateView): string | null {
  if (now !== null) return sayUpdate(now.step, { version: now.version ?? '', percent: now.percent ?? 0 })
  return last?.is === 'tried' ? sayUpdate('tried', { version: last.version ?? '' }) : null
}

/** What the last one came to. */
export function endOf({ is, why, about, version }: Ended, runs: string): string {
  switch (is) {
    case 'tried':
    case 'stayed':
      return sayUpdate(is, { version: version ?? runs })
    case 'gave-way':
      return sayUpdate('gaveWay', { version: version ?? '', why: why ?? '', runs })
    case 'broken-off':
      return sayUpdate('brokenOff', { version: version ?? '', runs })
    case 'refused':
      return refusal(why, about)
  }
}

function refusal(why: Ended['why'], about: string | null): string {
  if (why === null || why === 'hung' || why === 'stopped' || why === 'silent') return sayUpdate('no.unknown')
  return sayUpdate(`no.${why}`, { about: about ?? '' })
}
