import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Files } from './files.ts'
import { readLine, writeLine, type Raw } from './line.ts'
import { indexFile, slices } from './segment.ts'

/** It stands beside a segment that was rewritten already. */
function marker(segment: string): string {
  return segment.replace(/\.ndjson$/, '.bare')
}

const linesATurn = 200

/**
 * Rewrites a closed segment line by line, once, atomically, while others read it. Each line stays as long as it was, with
 * spaces at its end, for a running journal knows where they begin. False where that was done before.
 */
export async function bareSegment(files: Files, segment: string, rewrite: (raw: Raw) => Raw): Promise<boolean> {
  const done = await files.read(marker(segment)).catch(() => null)
  if (done !== null) return false
  const lines: string[] = []
  for (const { bytes } of slices(await files.read(segment))) {
    const line = readLine(bytes)
    const bare = writeLine(line, line, rewrite(line), bytes.length)
    if (Buffer.byteLength(bare) !== bytes.length + 1) throw new Error(`Seq ${String(line.seq)} became longer.`)
    lines.push(bare)
    if (lines.length % linesATurn === 0) await setImmediate()
  }
  await files.write(`${segment}.new`, lines.join(''))
  // What was known of it does not fit any more.
  await files.remove(indexFile(segment))
  await files.rename(`${segment}.new`, segment)
  await files.write(marker(segment), '')
  await files.syncFolder(dirname(segment))
  return true
}
