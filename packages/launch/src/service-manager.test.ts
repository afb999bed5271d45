import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tellServiceManager } from './service-manager.ts'

it('tells systemd that it serves, then that it is alive, then that it stops', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'notify-'))
  const heard = join(folder, 'heard')
  await writeFile(join(folder, 'systemd-notify'), `#!/bin/sh\necho "$@" >> ${heard}\n`)
  await chmod(join(folder, 'systemd-notify'), 0o755)
  const lines = async (): Promise<readonly string[]> =>
    (await readFile(heard, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '')
  const stopping = tellServiceManager({
    PATH: `${folder}:/usr/bin:/bin`,
    NOTIFY_SOCKET: '/run/nobody',
    WATCHDOG_USEC: '900000',
  })
  await expect.poll(lines).toEqual(expect.arrayContaining(['READY=1', 'WATCHDOG=1']))
  stopping()
  await expect.poll(lines).toContain('STOPPING=1')
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
})
