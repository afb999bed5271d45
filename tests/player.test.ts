import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { pin, runPresso, staff, startBox, temporaryFolder } from './a-box.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function folder(): Promise<string> {
  const data = await temporaryFolder()
  closing.push(data.remove)
  return data.path
}

describe('a demonstration', () => {
  it('is opened, ordered at and made at by robots, and stops within five seconds', async () => {
    const box = await startBox(await folder(), ['--demo', '--speed', '200'])
    closing.push(() => box.kill('SIGKILL'))
    const manager = await staff(box.origin)
    const collected = async (): Promise<number> => {
      const result = await manager.orders({ state: ['collected'] })
      return result.ok ? result.value.orders.filter(({ source }) => source === 'robot').length : 0
    }
    await expect.poll(collected, { timeout: 30_000 }).toBeGreaterThan(5)
    const stand = await manager.stand()
    expect(stand.ok ? [stand.value.eventId, stand.value.demo, stand.value.open] : null).toEqual(['DEMO', true, true])
    expect(await Promise.race([box.kill('SIGTERM'), pause(5000, 'late')])).toBe(0)
  })

  it('never gets into the bar’s own data, and no phone can call itself a robot', async () => {
    const data = await folder()
    const demo = await startBox(data, ['--demo', '--speed', '200'])
    closing.push(() => demo.kill('SIGKILL'))
    await demo.kill('SIGTERM')
    expect(existsSync(`${data}/journal`)).toBe(false)
    const box = await startBox(data)
    closing.push(() => box.kill('SIGTERM'))
    const manager = await staff(box.origin)
    await manager.setStand({ open: true })
    const code = await manager.code()
    if (!code.ok) throw new Error(code.problem.detail)
    const scan = await fetch(`${box.origin}/api/scans`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `presso_device=robot-${'x'.repeat(48)}` },
      body: JSON.stringify({ code: code.value.code }),
    })
    const orders = await manager.orders()
    expect([scan.status, orders.ok ? orders.value.orders.map(({ source }) => source) : null]).toEqual([201, ['phone']])
    const stand = await manager.stand()
    expect(stand.ok ? [stand.value.eventId, stand.value.demo] : null).toEqual(['POPUP', false])
  })

  it('has an event of its own, and says so to those who name another', async () => {
    const result = await runPresso('--demo', '--event', 'ABC')
    expect([result.code, result.error]).toEqual([
      2,
      'A demonstration has an event of its own, DEMO: leave --event out.\n',
    ])
  })
})

describe('a recording', () => {
  it('plays onto the bus of a box, all of it, and touches no order of it', async () => {
    const box = await startBox(await folder(), ['--printer', 'none:'])
    closing.push(() => box.kill('SIGTERM'))
    const played = await runPresso('play', 'busy-fifteen', '--to', box.origin, '--pin', pin, '--gap', '0.001')
    expect([played.code, played.out]).toEqual([
      0,
      expect.stringMatching(/^(\d+) events played as REHEARSAL in [\d.]+ s: \1 accepted, 0 refused, 0 left out\.\n$/),
    ])
    const orders = await (await staff(box.origin)).orders()
    expect(orders.ok ? orders.value.orders : null).toEqual([])
  })

  it('tells what it left out by its line, and why the box does not let it in', async () => {
    const data = await folder()
    const file = join(data, 'broken.ndjson')
    await writeFile(file, '{"detail-type":"A.B","detail":{}}\nnonsense\n')
    const box = await startBox(await folder(), ['--printer', 'none:'])
    closing.push(() => box.kill('SIGTERM'))
    const played = await runPresso('play', file, '--to', box.origin, '--pin', '000000')
    expect([played.code, played.error]).toEqual([
      1,
      `${file}:2 is left out: is no JSON\n${box.origin} does not let the player in: That PIN is not right. Try again.\n`,
    ])
  })
})

describe('a rehearsal', () => {
  it('loses nothing that was told when the box is killed, and says so on its sheet', async () => {
    const words = 'rehearse --minutes 3 --speed 20 --orders-per-hour 240 --faults kill'
    const { out } = await runPresso(...words.split(' '))
    const row = (name: string): string | undefined => new RegExp(`^${name} +(.*)$`, 'm').exec(out)?.[1]
    expect(Number(row('orders placed'))).toBeGreaterThan(2)
    expect(['told and lost', 'numbers twice', 'tickets untrue', 'stopped'].map(row)).toEqual(['0', '0', '0', 'cleanly'])
    expect(row('fault: kill')).toMatch(/^box killed, served again after .* well again after/)
  })

  it('never takes a folder that has something in it', async () => {
    const result = await runPresso('rehearse', '--folder', import.meta.dirname)
    expect([result.code, result.error]).toEqual([
      1,
      `${import.meta.dirname} is not empty. A rehearsal wants a folder of its own.\n`,
    ])
  })
})
