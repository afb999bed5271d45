import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { partition, type Layout } from '../layout.ts'
import { BuildStopped, run } from '../shell.ts'

/**
 * What a Pi's firmware does with a card, as far as an emulator needs it: which slot, which kernel, which command line.
 * A one-shot start is asked of it through a serial port instead of a mailbox; else it is the same: tryboot.txt once, then config.txt.
 */
export interface Start {
  /** The file that named the slot. */
  readonly by: 'config.txt' | 'tryboot.txt'
  readonly slot: string
  readonly kernel: string
  readonly initrd: string
  readonly commandLine: string
}

/** A file of the card's boot partition, read from outside of the machine. */
export function readBoot(card: string, layout: Layout, path: string): string {
  return run('mcopy', ['-n', '-i', at(card, layout), `::/${path}`, '-'])
}

export function slotOf(config: string): string {
  const slot = /^os_prefix=(\w+)\/$/m.exec(config)?.[1]
  if (slot === undefined) throw new BuildStopped('config.txt names no slot (os_prefix).')
  return slot
}

export function readStart(card: string, layout: Layout, folder: string): Start {
  const by = askedOnce(folder) ? 'tryboot.txt' : 'config.txt'
  const slot = slotOf(readBoot(card, layout, by))
  const files = { kernel: join(folder, 'vmlinuz'), initrd: join(folder, 'initrd.img') }
  for (const [name, file] of [
    ['vmlinuz', files.kernel],
    ['initrd.img', files.initrd],
  ] as const) {
    writeFileSync(file, '')
    run('mcopy', ['-o', '-i', at(card, layout), `::/${slot}/${name}`, file])
  }
  return { by, slot, ...files, commandLine: readBoot(card, layout, `${slot}/cmdline.txt`).trim() }
}

/** The request is good for the next start only, and a power cut forgets it. */
function askedOnce(folder: string): boolean {
  const file = requests(folder)
  const asked = existsSync(file) && readFileSync(file, 'utf8').includes('tryboot')
  forgetRequests(folder)
  return asked
}

export function forgetRequests(folder: string): void {
  rmSync(requests(folder), { force: true })
}

/** Where the emulated box's requests to its firmware arrive. */
export function requests(folder: string): string {
  return join(folder, 'firmware.requests')
}

function at(card: string, layout: Layout): string {
  return `${card}@@${String(partition(layout, 'boot').start)}`
}
