import { createApi, createCookieJar, createLive, type Api } from '@pressobox/client'
import type { StandView } from '@pressobox/protocol'
import { setTimeout as pause } from 'node:timers/promises'
import { readRecording, type RecordedEvent } from '../recording.ts'

/** The desk of whoever rehearses: staff, with a socket that tells whether the box is there. */
export interface StaffDesk {
  readonly api: Api
  readonly isLive: () => boolean
  readonly stand: () => StandView | null
  /** All public events so far, oldest first. */
  readonly archive: () => Promise<readonly RecordedEvent[]>
  readonly leave: () => void
}

export async function openStaffDesk(origin: string, pin: string): Promise<StaffDesk> {
  const jar = createCookieJar()
  const api = createApi({ origin, fetch: jar.fetch })
  const opened = await api.logIn({ pin, name: 'Rehearsal' })
  if (!opened.ok) throw new Error(`The box does not let staff in: ${opened.problem.detail}`)
  const live = createLive({ origin, headers: { cookie: jar.header() }, page: null, firstDelayMs: 200 })
  return {
    api,
    isLive: () => live.get().status === 'live',
    stand: () => live.get().view?.stand ?? null,
    archive: () => archiveOf(origin, jar.fetch),
    leave: () => live.stop(),
  }
}

const most = 10_000

async function archiveOf(origin: string, send: typeof fetch): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = []
  for (let after = 0; ;) {
    const response = await send(`${origin}/api/events?after=${String(after)}&limit=${String(most)}`)
    if (!response.ok) throw new Error(`The archive cannot be read: ${String(response.status)}`)
    const page = readRecording(await response.text()).events
    events.push(...page)
    if (page.length < most) return events
    after = Number(page.at(-1)?.['seq'])
  }
}

/** Resolves with the ms that it took until this was so; null when it was not in time. */
export async function until(isSo: () => boolean | Promise<boolean>, ms: number): Promise<number | null> {
  const began = performance.now()
  while (performance.now() - began < ms) {
    if (await isSo()) return performance.now() - began
    await pause(20)
  }
  return null
}
