import { createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Who sends nothing for so long has gone. */
const silentMs = 60_000

export type TakenIn = 'whole' | 'cut-off' | 'full'

/** Writes what comes in into a file, which is on the disk when it is whole; `onPercent` hears each whole percent once. */
export async function takeIn(
  stream: AsyncIterable<Uint8Array>,
  file: string,
  bytes: number,
  onPercent: (percent: number) => void,
  patienceMs = silentMs,
): Promise<TakenIn> {
  const gone = new AbortController()
  const timer = setTimeout(() => gone.abort(), patienceMs)
  let [came, told] = [0, 0]
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      timer.refresh()
      came += chunk.length
      const percent = Math.floor((came / bytes) * 100)
      if (percent > told) onPercent(percent)
      told = percent
      done(came > bytes ? new Error('More came than was said.') : null, chunk)
    },
  })
  try {
    const target = createWriteStream(file, { flush: true })
    // A request as it is, and no copy of it: only so it is let go of while it is silent.
    await pipeline(stream, counted, target, { signal: gone.signal })
    return came === bytes ? 'whole' : 'cut-off'
  } catch (error) {
    return isFull(error) ? 'full' : 'cut-off'
  } finally {
    clearTimeout(timer)
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}
