import { closeSync, openSync, readdirSync, rmSync, statSync, truncateSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { diskId, partition, sfdiskScript, type Layout, type PartitionName } from './layout.ts'
import { BuildStopped, run } from './shell.ts'

const volume = '50524553-0000-4000-8000-'

function emptyFile(file: string, bytes: number): void {
  rmSync(file, { force: true })
  closeSync(openSync(file, 'w'))
  truncateSync(file, bytes)
}

/** The system as one read-only file: the same bytes for the same tree. */
export function makeSquashfs(root: string, file: string, epoch: number): void {
  rmSync(file, { force: true })
  const time = String(epoch)
  const args = ['-noappend', '-comp', 'zstd', '-Xcompression-level', '9', '-all-time', time, '-mkfs-time', time]
  // mksquashfs takes the time from one place only.
  run('env', ['-u', 'SOURCE_DATE_EPOCH', 'mksquashfs', root, file, ...args, '-no-progress', '-quiet'])
}

function datedAll(folder: string, epoch: number): void {
  for (const each of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    utimesSync(join(folder, each), epoch, epoch)
}

/** The boot partition, filled in the order of names. */
export function makeFat(folder: string, file: string, bytes: number, epoch: number): void {
  emptyFile(file, bytes)
  datedAll(folder, epoch)
  run('mkfs.vfat', ['-F', '32', '--invariant', '-i', diskId, '-n', 'PRESSOBOX', file])
  const env = { SOURCE_DATE_EPOCH: String(epoch), TZ: 'UTC', MTOOLS_SKIP_CHECK: '1' }
  const names = readdirSync(folder).toSorted()
  run('mcopy', ['-s', '-m', '-i', file, ...names.map((name) => join(folder, name)), '::/'], { env })
}

/** An empty data partition; its files come at the first start. */
export function makeExt4(file: string, bytes: number, epoch: number): void {
  emptyFile(file, bytes)
  const env = { E2FSPROGS_FAKE_TIME: String(epoch), SOURCE_DATE_EPOCH: String(epoch) }
  const extended = `hash_seed=${volume}000000000001,lazy_itable_init=0,lazy_journal_init=0,root_owner=0:0`
  run(
    'mke2fs',
    ['-q', '-t', 'ext4', '-L', 'presso-data', '-U', `${volume}000000000004`, '-E', extended, '-m', '1', file],
    { env },
  )
}

/** Puts the parts where the layout says; what nobody wrote takes no room in the file. */
export function assemble(layout: Layout, parts: Readonly<Partial<Record<PartitionName, string>>>, image: string): void {
  emptyFile(image, layout.bytes)
  run('sfdisk', ['--quiet', image], { input: sfdiskScript(layout) })
  for (const { name, start, bytes } of layout.partitions) {
    const part = parts[name]
    if (part === undefined) continue
    const size = statSync(part).size
    if (size > bytes)
      throw new BuildStopped(
        `${name} takes ${String(size)} bytes, and the layout has ${String(partition(layout, name).bytes)}.`,
      )
    run('dd', [
      `if=${part}`,
      `of=${image}`,
      'bs=1M',
      `seek=${String(start / 1024 / 1024)}`,
      'conv=notrunc,sparse',
      'status=none',
    ])
  }
}
