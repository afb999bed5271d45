import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockFolder } from './lock.ts'
import { temporaryFolder } from './testing/words.ts'

describe('the lock of the data folder', () => {
  it('is let go by kill -9 and by nothing else', async () => {
    const path = await temporaryFolder()
    const holder = join(path, 'holder.ts')
    await writeFile(
      holder,
      `import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))}\nlockFolder(process.argv[2])\ngc()\nprocess.send('locked')\nsetInterval(() => {}, 1000)\n`,
    )
    const child = fork(holder, [join(path, 'data')], { execArgv: ['--expose-gc'] })
    const gone = once(child, 'exit')
    try {
      await once(child, 'message')
      expect(() => lockFolder(join(path, 'data'))).toThrow('is in use by another process')
    } finally {
      child.kill('SIGKILL')
      await gone
    }
    lockFolder(join(path, 'data'))()
  })
  it.each(['/proc/presso/data', '/dev/null/data'])('is not taken where no folder can be made: %s', (folder) => {
    expect(() => lockFolder(folder)).toThrow(/ENOENT|ENOTDIR/)
  })

  it('that cannot be read is not said to be held by somebody', async () => {
    const path = await temporaryFolder()
    await writeFile(join(path, 'lock'), 'no database at all, but so long that it has to be one'.repeat(50))
    expect(() => lockFolder(path)).toThrow('file is not a database')
  })
})
