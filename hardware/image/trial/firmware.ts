import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { partition, type Layout } from '../layout.ts'
import { BuildStopped, run } from '../shell.ts'

/** What a Pi's firmware does with a card, as far as an emulator needs it: which slot, which kernel, which command line. */
export interface Start {
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
  const slot = slotOf(readBoot(card, layout, 'config.txt'))
  const files = { kernel: join(folder, 'vmlinuz'), initrd: join(folder, 'initrd.img') }
  for (const [name, file] of [
    ['vmlinuz', files.kernel],
    ['initrd.img', files.initrd],
  ] as const) {
    writeFileSync(file, '')
    run('mcopy', ['-o', '-i', at(card, layout), `::/${slot}/${name}`, file])
  }
  return { slot, ...files, commandLine: readBoot(card, layout, `${slot}/cmdline.txt`).trim() }
}

function at(card: string, layout: Layout): string {
  return `${card}@@${String(partition(layout, 'boot').start)}`
}
