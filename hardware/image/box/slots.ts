// Runs on the box, by Node alone: nothing here may need a package.
import { execFileSync } from 'node:child_process'
import { closeSync, fchmodSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

export type Slot = 'a' | 'b'

export const firmware = '/boot/firmware'
export const configFile = `${firmware}/config.txt`
/** What the firmware reads instead of config.txt, once, when it was asked to. */
export const onceFile = `${firmware}/tryboot.txt`

/** The slot that this system was started from. */
export function runningSlot(commandLine: string): Slot {
  return / presso\.slot=b\b/.test(commandLine) ? 'b' : 'a'
}

/** The slot that stays: every start takes it that was not asked for otherwise. */
export function configuredSlot(config: string): Slot {
  return /^os_prefix=b\/$/m.test(config) ? 'b' : 'a'
}

export function withSlot(config: string, slot: Slot): string {
  return config.replace(/^os_prefix=.*$/m, `os_prefix=${slot}/`)
}

/**
 * For one start of another slot: all as ever, and a watchdog that the firmware starts before the kernel. Whatever hangs
 * then, the kernel included, ends in a start by config.txt.
 */
export function onceConfig(config: string, slot: Slot): string {
  return `${withSlot(config, slot)}\n[all]\nkernel_watchdog_timeout=15\n`
}

export function other(slot: Slot): Slot {
  return slot === 'a' ? 'b' : 'a'
}

/** The version that ran well in each slot; null where there is none to count on. */
export type Ran = Readonly<Record<Slot, string | null>>

/** The version that may be used again instead of the one that runs. */
export function versionBefore(ran: Ran, running: Slot): string | null {
  return ran[other(running)]
}

/** Written beside, on the card, and only then by its name. `mode` is whatever the file system has for all, where it is left out. */
export function replaceFile(file: string, text: string, mode: number | null = null): void {
  const fresh = `${file}.new`
  const handle = openSync(fresh, 'w')
  if (mode !== null) fchmodSync(handle, mode)
  writeFileSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(fresh, file)
  execFileSync('sync', ['--file-system', file])
}

export function config(): string {
  return readFileSync(configFile, 'utf8')
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
