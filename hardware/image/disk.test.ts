import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { assemble, makeExt4, makeFat, makeSquashfs } from './disk.ts'
import { layOut, partition } from './layout.ts'
import { BuildStopped, has, run } from './shell.ts'
import { readBoot } from './trial/firmware.ts'

const tools = ['mkfs.vfat', 'mcopy', 'mksquashfs', 'mke2fs', 'sfdisk']
const folder = mkdtempSync(join(tmpdir(), 'presso-disk-'))
afterAll(() => rmSync(folder, { recursive: true }))

const layout = layOut({ bootMiB: 40, slotMiB: 4, dataMiB: 16 })
const epoch = 1_700_000_000

/** A card of a few files, made from a copy of them that is younger than the last. */
function card(name: string): string {
  const work = join(folder, name)
  mkdirSync(join(work, 'boot', 'a'), { recursive: true })
  writeFileSync(join(work, 'boot', 'config.txt'), 'os_prefix=a/\n')
  writeFileSync(join(work, 'boot', 'a', 'cmdline.txt'), 'ro\n')
  mkdirSync(join(work, 'root', 'etc'), { recursive: true })
  writeFileSync(join(work, 'root', 'etc', 'hostname'), 'pressobox\n')
  const parts = { boot: join(work, 'boot.fat'), a: join(work, 'root.squashfs'), data: join(work, 'data.ext4') }
  makeFat(join(work, 'boot'), parts.boot, partition(layout, 'boot').bytes, epoch)
  makeSquashfs(join(work, 'root'), parts.a, epoch)
  makeExt4(parts.data, partition(layout, 'data').bytes, epoch)
  const image = join(work, 'card.img')
  assemble(layout, parts, image)
  return image
}

describe.skipIf(!tools.every(has))('the card', () => {
  test('is the same to the byte when it is made again', () => {
    const [one, other] = [card('one'), card('other')]
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true)
  })

  test('has its partitions where the layout says, and files that a computer reads', () => {
    const image = card('third')
    const found = run('sfdisk', ['--dump', image])
    for (const { start, bytes } of layout.partitions)
      expect(found.replaceAll(' ', '')).toContain(`start=${String(start / 512)},size=${String(bytes / 512)}`)
    expect(readBoot(image, layout, 'config.txt')).toBe('os_prefix=a/\n')
    expect(readBoot(image, layout, 'a/cmdline.txt')).toBe('ro\n')
    expect(statSync(image).size).toBe(layout.bytes)
  })

  test('is not made when the system is larger than its slot', () => {
    const large = join(folder, 'large')
    cpSync(process.execPath, large)
    expect(() => assemble(layout, { a: large }, join(folder, 'never.img'))).toThrow(BuildStopped)
  })
})
