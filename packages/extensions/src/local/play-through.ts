import type { Package } from '../folder/package-files.ts'
import type { SettingValues } from '../manifest/manifest.ts'
import type { Effect } from '../running/effect.ts'
import { LocalRun, type Wanted } from './local-run.ts'

export interface PlayedEvent {
  readonly 'detail-type': string
  readonly time?: string | undefined
}

/** What an extension wanted of one call. */
export interface Step {
  /** An event's type, `onStart`, or `timer NAME`. */
  readonly at: string
  readonly wanted: Wanted
}

/** Plays recorded events through an extension without a box; its timers ring as the recording's time passes. */
export async function* playThrough(
  own: Package,
  events: readonly PlayedEvent[],
  settings: SettingValues,
): AsyncGenerator<Step> {
  const run = await LocalRun.begin(own, settings)
  if ('problem' in run) {
    yield { at: 'index.js', wanted: run }
    return
  }
  const timers = new Map<string, number>()
  let now = Date.parse(events[0]?.time ?? '') || 0
  const call = async (at: string, exported: string, args: readonly unknown[]): Promise<Step> => {
    const wanted = await run.call(exported, args)
    for (const effect of 'effects' in wanted ? wanted.effects : []) setTimer(timers, effect, now)
    return { at, wanted }
  }
  try {
    yield await call('onStart', 'onStart', [])
    for (const event of events) {
      const until = Date.parse(event.time ?? '') || now
      for (let due = firstDue(timers, until); due !== null; due = firstDue(timers, until)) {
        now = due.at
        timers.delete(due.name)
        yield await call(`timer ${due.name}`, 'onTimer', [due.name])
      }
      now = until
      if (run.wants(event)) yield await call(event['detail-type'], 'onEvent', [event])
    }
  } finally {
    await run.end()
  }
}

function setTimer(timers: Map<string, number>, effect: Effect, now: number): void {
  if (effect.kind === 'timer') timers.set(effect.name, now + effect.ms)
}

function firstDue(timers: ReadonlyMap<string, number>, until: number) {
  const [first] = [...timers].toSorted(([, one], [, other]) => one - other)
  return first === undefined || first[1] > until ? null : { name: first[0], at: first[1] }
}
