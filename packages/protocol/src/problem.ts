import type { Refusal } from '@pressobox/domain'
import { clock, sayer, timeOfDay, type Language } from '@pressobox/words'
import { problems } from '@pressobox/words/problems'
import { statusOf } from './status.ts'
import type { Problem } from './view.ts'

/** A refusal as RFC 9457 tells it: a sentence for a guest in the guest's language, and the numbers that go with it. */
export function problem(refusal: Refusal, language: Language, wall: number): Problem {
  const { code, particulars } = refusal
  const say = sayer(language, problems)
  const values = { ...spoken(refusal, language, wall) }
  return {
    ...particulars,
    type: `urn:pressobox:problem:${code}`,
    status: statusOf[code],
    title: say(titleKey(refusal), values),
    detail: say(detailKey(refusal), values),
    code,
  }
}

/** The event's drinks are all given out: a closed stand that has its own words. */
function isGivenOut({ code, particulars }: Refusal): boolean {
  return code === 'stand.closed' && typeof particulars['quota'] === 'number'
}

function titleKey(refusal: Refusal) {
  return isGivenOut(refusal) ? ('stand.closed-quota.title' as const) : (`${refusal.code}.title` as const)
}

function detailKey(refusal: Refusal) {
  const { code, particulars } = refusal
  if (isGivenOut(refusal)) return 'stand.closed-quota.detail' as const
  if (code === 'stand.closed' && typeof particulars['reopensInMs'] === 'number')
    return 'stand.closed-until.detail' as const
  if (
    (code === 'order.state' || code === 'order.changed') &&
    particulars['state'] === 'making' &&
    typeof particulars['barista'] === 'string'
  )
    return 'order.state-taken.detail' as const
  if (code === 'order.state' && typeof particulars['running'] === 'number') return 'order.state-running.detail' as const
  return `${code}.detail` as const
}

/** Numbers as people say them: durations as 2:10, instants as a time of day. */
function spoken({ particulars }: Refusal, language: Language, wall: number): Record<string, string | number> {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(particulars)) if (value !== null) values[name] = value
  const { nextInMs, retryAfterMs, reopensInMs } = particulars
  if (typeof nextInMs === 'number') values['clock'] = clock(nextInMs)
  if (typeof retryAfterMs === 'number') values['clock'] = clock(retryAfterMs)
  if (typeof reopensInMs === 'number') {
    values['time'] = timeOfDay(wall + reopensInMs, language)
  }
  return values
}

/** The box's own mistake: no refusal, and nobody is told more of it than that. */
export function mistake(language: Language): Problem {
  const say = sayer(language, problems)
  return {
    type: 'urn:pressobox:problem:internal',
    status: 500,
    title: say('internal.title'),
    detail: say('internal.detail'),
    code: 'internal',
  }
}
