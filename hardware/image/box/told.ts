// Runs on the box, by Node alone: nothing here may need a package.
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Why } from './refused.ts'
import { replaceFile, type Ran, type Slot } from './slots.ts'

/** What is under way: for as long as it is, and a power cut takes it away. */
interface Now {
  readonly step: 'checking' | 'writing'
  readonly version: string | null
  readonly percent: number | null
}

/** Who wanted it: a stick that was plugged in, a file or a stick by the console, or the version before. */
export type From = 'plugged' | 'stick' | 'file' | 'back'

/** What the last update came to; it outlives restarts. */
export interface Last {
  /** `broken-off` is written before the first byte: it is true unless something else is told after it. */
  readonly is: 'broken-off' | 'refused' | 'tried' | 'stayed' | 'gave-way'
  readonly from: From
  readonly version: string | null
  readonly slot: Slot | null
  /** Why it was refused, or gave way: it did not come up, its stand was given up, or did not answer in time. */
  readonly why: Why | 'hung' | 'stopped' | 'silent' | null
  readonly about: string | null
}

const nowFolder = '/run/presso-update'
const nowFile = `${nowFolder}/now.json`
const lastFile = '/data/kept/update.json'
const ranFile = '/data/kept/update-slots.json'

/** Anybody on the box may read it; the stand does. */
function tell(file: string, content: object): void {
  replaceFile(file, `${JSON.stringify(content)}\n`, 0o644)
}

export function tellNow(now: Now | null): void {
  if (now === null) return rmSync(nowFile, { force: true })
  mkdirSync(nowFolder, { recursive: true })
  // In memory: nothing to sync, and it is told often.
  writeFileSync(`${nowFile}.new`, `${JSON.stringify(now)}\n`)
  chmodSync(`${nowFile}.new`, 0o644)
  renameSync(`${nowFile}.new`, nowFile)
}

export function tellLast(last: Last): void {
  tell(lastFile, { ...last, at: new Date().toISOString() })
}

export function readLast(): Last | null {
  return read<Last>(lastFile)
}

/** Which version ran well in which slot; nothing is known of a slot that is being written. */
export function readRan(): Ran {
  return read<Ran>(ranFile) ?? { a: null, b: null }
}

export function noteRan(slot: Slot, version: string | null): void {
  tell(ranFile, { ...readRan(), [slot]: version })
}

/** Its own file of an earlier start; one that was lost or damaged is as none. */
function read<Content>(file: string): Content | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** What this system says of itself. */
export function ownRelease(): { readonly version: string; readonly profile: string } {
  return JSON.parse(readFileSync('/usr/lib/presso-box/release.json', 'utf8'))
}
