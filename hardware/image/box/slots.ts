// Runs on the box, by Node alone: nothing here may need a package.
import { execFileSync } from 'node:child_process'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

export type Slot = 'a' | 'b'

export const firmware = '/boot/firmware'

/** The slot that this system was started from. */
export function runningSlot(commandLine: string): Slot {
  return / presso\.slot=b\b/.test(commandLine) ? 'b' : 'a'
}

/** The slot that the next start takes. */
export function configuredSlot(config: string): Slot {
  return /^os_prefix=b\/$/m.test(config) ? 'b' : 'a'
}

export function withSlot(config: string, slot: Slot): string {
  return config.replace(/^os_prefix=.*$/m, `os_prefix=${slot}/`)
}

export function other(slot: Slot): Slot {
  return slot === 'a' ? 'b' : 'a'
}

/** Written beside, on the card, and only then by its name. */
export function replaceFile(file: string, text: string): void {
  const fresh = `${file}.new`
  const handle = openSync(fresh, 'w')
  writeFileSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(fresh, file)
  execFileSync('sync', ['--file-system', file])
}

export function config(): string {
  return readFileSync(`${firmware}/config.txt`, 'utf8')
}

/** The boot partition is writable for as long as this takes. */
export function whileWritable(act: () => void): void {
  execFileSync('mount', ['-o', 'remount,rw', firmware])
  try {
    act()
  } finally {
    execFileSync('sync', ['--file-system', firmware])
    execFileSync('mount', ['-o', 'remount,ro', firmware])
  }
}
