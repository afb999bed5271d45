import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringElectron, layElectron, pinnedElectron } from './electron.ts'

const folder = mkdtempSync(join(tmpdir(), 'presso-electron-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Only named so: no Electron can be had where this is tested. */
const standIn = join(folder, 'stand-in.zip')
beforeAll(() => {
  writeFileSync(join(folder, 'electron'), '#!/bin/sh\necho "$@"\n', { mode: 0o755 })
  const python = "import shutil, sys; shutil.make_archive(sys.argv[1], 'zip', sys.argv[2], 'electron')"
  spawnSync('python3', ['-c', python, join(folder, 'stand-in'), folder])
})

const nowhere = { file: 'electron.zip', url: 'http://127.0.0.1:9/electron.zip' }
const hash = (): string => createHash('sha256').update(readFileSync(standIn)).digest('hex')

describe('the Electron of the image', () => {
  it('is the one that the package pins, by its hash', () => {
    const { file, url, sha256 } = pinnedElectron()
    expect([file, url.endsWith(`/${file}`), sha256]).toEqual([
      expect.stringMatching(/^electron-v\d+\.\d+\.\d+-linux-arm64\.zip$/),
      true,
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ])
  })

  it('is a file that was given, and no other file', async () => {
    expect(await bringElectron(standIn, folder, { ...nowhere, sha256: hash() })).toBe(standIn)
    await expect(bringElectron(standIn, folder, { ...nowhere, sha256: '0'.repeat(64) })).rejects.toThrow(
      /is not electron\.zip as it was published/,
    )
  })

  it('is brought once, and is none where nothing answers or it is not wanted', async () => {
    const cache = join(folder, 'cache')
    mkdirSync(cache)
    const server = createServer((_request, reply) => reply.end(readFileSync(standIn)))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const there = { file: 'there.zip', url: `http://127.0.0.1:${String(port)}/`, sha256: hash() }
    const brought = [await bringElectron(null, cache, there)]
    await new Promise((resolve) => server.close(resolve))
    brought.push(
      await bringElectron(null, cache, there),
      await bringElectron(null, cache, { ...nowhere, sha256: hash() }),
      await bringElectron('none', cache, there),
    )
    expect(brought).toEqual([join(cache, 'there.zip'), join(cache, 'there.zip'), null, null])
  })

  it('is started with the app beside it, in the unit of the stand', () => {
    const root = join(folder, 'root')
    layElectron(root, standIn)
    const own = join(root, 'usr', 'lib', 'presso-box')
    expect([
      statSync(join(own, 'electron', 'electron')).mode & 0o111,
      statSync(join(own, 'app', 'code', 'main.js')).isFile(),
      readlinkSync(join(own, 'app', 'node_modules')),
      readlinkSync(join(root, 'etc', 'systemd', 'system', 'presso-kiosk.service')),
      readFileSync(join(own, 'console'), 'utf8').includes('/electron/electron /usr/lib/presso-box/app'),
    ]).toEqual([0o111, true, '/usr/lib/pressobox/node_modules', '/dev/null', true])
  })
})
