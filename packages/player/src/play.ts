import type { PlayedReply, Result } from '@pressobox/client'
import { dueTimes, type PlayPace } from './play-pace.ts'
import type { Broken, RecordedEvent } from './recording.ts'
import { reissue, type PlayedEvent, type Reissue } from './reissue.ts'

export interface Played {
  readonly accepted: number
  /** What the box refused, by its place in the recording. */
  readonly refused: readonly Broken[]
}

export interface Playing extends Reissue {
  readonly pace: PlayPace
  /** Ms that only go forward. */
  readonly now: () => number
  readonly wall: () => number
  /** Rejects when it is told to stop. */
  readonly sleep: (ms: number) => Promise<void>
  readonly send: (events: readonly PlayedEvent[]) => Promise<Result<PlayedReply>>
}

/** A body may have 16 KB; a little is left for what goes around it. */
const mostBytes = 15 * 1024
const mostEvents = 50

/** Plays a recording: each event when it is due, those that are due together in one call. Stops at the first call that the box refuses. */
export async function play(events: readonly RecordedEvent[], playing: Playing): Promise<Result<Played>> {
  const due = dueTimes(events, playing.pace)
  const began = playing.now()
  const refused: Broken[] = []
  let accepted = 0
  for (let index = 0; index < events.length;) {
    const ahead = (due[index] ?? 0) - (playing.now() - began)
    if (ahead > 0) await playing.sleep(ahead)
    const batch = batchFrom(events, index, playing, (each) => (due[each] ?? 0) <= playing.now() - began)
    const sent = await playing.send(batch)
    if (!sent.ok) return sent
    accepted += sent.value.accepted
    for (const each of sent.value.refused) refused.push({ at: index + each.index + 1, why: each.problem })
    index += batch.length
  }
  return { ok: true, value: { accepted, refused } }
}

/** At least the one that is due, and as many after it as are due too and fit. */
function batchFrom(
  events: readonly RecordedEvent[],
  from: number,
  playing: Playing,
  isDue: (index: number) => boolean,
): readonly PlayedEvent[] {
  const batch: PlayedEvent[] = []
  let bytes = 0
  for (let index = from; index < events.length && batch.length < mostEvents; index += 1) {
    const event = events[index]
    if (event === undefined || (batch.length > 0 && !isDue(index))) break
    const played = reissue(event, index, playing.wall(), playing)
    bytes += Buffer.byteLength(JSON.stringify(played)) + 1
    if (batch.length > 0 && bytes > mostBytes) break
    batch.push(played)
  }
  return batch
}
