import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Recordings that come with the box, by name. */
const shipped: ReadonlySet<string> = new Set(['busy-fifteen'])

/** The text of a recording: a file, or one that comes with the box. */
export function openRecording(name: string): Promise<string> {
  return readFile(
    shipped.has(name) ? fileURLToPath(new URL(`../recordings/${name}.ndjson`, import.meta.url)) : name,
    'utf8',
  )
}
