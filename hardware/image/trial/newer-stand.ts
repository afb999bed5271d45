import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeNewerSystem } from '../../../tests/newer-system.ts'
import { makeSquashfs } from '../disk.ts'
import { run } from '../shell.ts'

const code = join('apps', 'cli', 'code')

/** Puts the stand of a newer Pressobox, which knows one more kind of fact, into a built system. */
export function putNewerStand(squashfs: string, folder: string): void {
  const root = join(folder, 'newer-root')
  const { folder: newer, remove } = makeNewerSystem()
  try {
    run(process.execPath, [join(newer, 'apps', 'cli', 'bundle.ts')])
    run('unsquashfs', ['-no-progress', '-quiet', '-dest', root, squashfs])
    const there = join(root, 'usr', 'lib', 'pressobox', code)
    rmSync(there, { recursive: true })
    cpSync(join(newer, 'apps', 'cli', 'dist', code), there, { recursive: true })
    makeSquashfs(root, squashfs, 0)
  } finally {
    remove()
    rmSync(root, { recursive: true, force: true })
  }
}
