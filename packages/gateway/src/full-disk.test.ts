import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestBox, type Device, type TestBox } from './testing/test-box.ts'

const mount = (...words: string[]): boolean => spawnSync('mount', words, { stdio: 'ignore' }).status === 0
const unmount = (folder: string): boolean => spawnSync('umount', ['-l', folder], { stdio: 'ignore' }).status === 0

async function canMount(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'mount-'))
  const mounted = mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder) && unmount(folder)
  await rm(folder, { recursive: true })
  return mounted
}

/** The kernel lets nobody write to a file or a folder any more, open or not: what a card does that turned read-only. */
const freeze = (...words: string[]): boolean => spawnSync('chattr', words, { stdio: 'ignore' }).status === 0

async function canFreeze(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'freeze-'))
  const frozen = freeze('+i', folder) && freeze('-i', folder)
  await rm(folder, { recursive: true })
  return frozen
}

// Only root may mount, and only where there are mounts: a real full disk cannot be had otherwise.
describe.skipIf(!(await canMount()))('a disk of its own', () => {
  let folder: string
  let box: TestBox
  let manager: Device
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'disk-'))
    mount('-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder)
    box = await startTestBox(join(folder, 'data'))
    manager = await box.staff()
    await manager.call('PUT', '/api/stand', { open: true })
  })
  afterEach(async () => {
    await box.stop()
    unmount(folder)
    await rm(folder, { recursive: true })
  })

  const order = () => manager.call('POST', '/api/orders', { drink: 'americano' })
  const told = async () => {
    const refused = await order()
    const health = await box.device().call('GET', '/healthz')
    const stand = await box.device().call('GET', '/api/stand')
    const orders = await manager.call('GET', '/api/orders')
    return [
      refused.status,
      refused.json.code,
      health.status,
      health.json.status,
      stand.status,
      orders.json.orders.length,
    ]
  }

  async function fill(): Promise<string> {
    const file = join(folder, 'filler')
    const { bavail, bsize } = await statfs(folder)
    writeFileSync(file, Buffer.alloc(bavail * bsize))
    return file
  }

  it('that is full refuses orders, goes on showing, and takes orders again when there is room', async () => {
    await order()
    const filler = await fill()
    // What is left of the last page of the journal still takes a line or two.
    await expect.poll(async () => (await order()).status).toBe(503)
    const running = (await manager.call('GET', '/api/orders')).json.orders.length
    const full = await told()
    rmSync(filler)
    const again = await order()
    const health = await box.device().call('GET', '/healthz')
    box = await box.restart()
    const kept = (await manager.call('GET', '/api/orders')).json.orders.length
    expect([full, again.status, health.json.status, kept]).toEqual([
      [503, 'journal.unavailable', 503, 'degraded', 200, running],
      201,
      'ok',
      running + 1,
    ])
  })
})

// Only root may do that, and only on file systems that know of it.
describe.skipIf(!(await canFreeze()))('a disk that turned read-only', () => {
  it('refuses orders, goes on showing, and takes orders again when it can be written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'disk-'))
    const box = await startTestBox(join(folder, 'data'))
    const manager = await box.staff()
    await manager.call('PUT', '/api/stand', { open: true })
    const order = () => manager.call('POST', '/api/orders', { drink: 'americano' })
    const journal = join(folder, 'data', 'journal')
    const frozen = [journal, join(journal, '000001.ndjson')]
    try {
      await order()
      freeze('+i', ...frozen)
      const refused = [await order(), await order()].map(({ status, json }) => [status, json.code])
      const stand = await box.device().call('GET', '/api/stand')
      const health = await box.device().call('GET', '/healthz')
      const shown = (await manager.call('GET', '/api/orders')).json.orders.length
      freeze('-i', ...frozen)
      const again = await order()
      expect([refused, stand.status, health.status, shown, again.status, again.json.number]).toEqual([
        [
          [503, 'journal.unavailable'],
          [503, 'journal.unavailable'],
        ],
        200,
        503,
        1,
        201,
        2,
      ])
    } finally {
      freeze('-i', ...frozen)
      await box.stop()
      await rm(folder, { recursive: true })
    }
  })
})
