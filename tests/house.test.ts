import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createLive } from '@pressobox/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { device, pin, runPresso, staff, startBox, temporaryFolder, type Box } from './a-box.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function box(...flags: string[]): Promise<{ box: Box; data: string }> {
  const data = await temporaryFolder()
  closing.push(data.remove)
  const running = await startBox(data.path, flags)
  closing.push(() => running.kill('SIGTERM'))
  return { box: running, data: data.path }
}

async function openBox(config: Record<string, unknown> = {}) {
  const running = await box()
  const manager = await staff(running.box.origin)
  await manager.setStand({ open: true })
  await manager.patchConfig({ windowMinutes: 60, hideSeconds: 1, ...config })
  const code = await manager.code()
  if (!code.ok) throw new Error(code.problem.detail)
  return { ...running, manager, code: code.value.code, short: code.value.short, origin: running.box.origin }
}

describe('the door of the stand', () => {
  it('gives ten of twelve phones that scan at once an order, and tells the other two why not', async () => {
    const { origin, code } = await openBox()
    const scans = await Promise.all(Array.from({ length: 12 }, () => device(origin).scan(code)))
    expect(scans.map((scan) => (scan.ok ? 'order' : scan.problem.code)).toSorted()).toEqual([
      ...Array.from({ length: 2 }, () => 'code.used-up'),
      ...Array.from({ length: 10 }, () => 'order'),
    ])
  })

  it('lets one of two consoles make an order, and tells the other who has it', async () => {
    const { origin, manager } = await openBox()
    const other = await staff(origin)
    const order = await manager.walkUp({ drink: 'Americano', modifiers: [] })
    if (!order.ok) throw new Error(order.problem.detail)
    const results = await Promise.all([manager.make(order.value.id), other.make(order.value.id)])
    const won = results.find((result) => result.ok)
    const lost = results.find((result) => !result.ok)
    expect(won?.ok === true ? won.value.barista : null).toMatch(/^Barista \d$/)
    expect(lost?.ok === false ? [lost.problem.code, lost.problem.detail] : null).toEqual([
      'order.state',
      `${String(won?.ok === true ? won.value.barista : '')} is making number 1.`,
    ])
  })

  it('takes a short code as well as a long one, and a wrong one for neither', async () => {
    const { origin, short } = await openBox()
    const typed = await device(origin).scan(short.toLowerCase())
    const wrong = await device(origin).scan('nonsense')
    expect([typed.ok, wrong.ok ? '' : wrong.problem.code]).toEqual([true, 'code.invalid'])
  })

  it('does a POST with the same Idempotency-Key once, also after a restart', async () => {
    const { origin, manager, box: running, data } = await openBox()
    const post = (at: string, cookies: string) =>
      fetch(`${at}/api/orders`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: cookies, 'idempotency-key': 'one' },
        body: '{"drink":"americano","modifiers":[]}',
      })
    const first = await (await post(origin, manager.cookies())).json()
    const again = await (await post(origin, manager.cookies())).json()
    await running.kill('SIGKILL')
    const later = await startBox(data)
    closing.push(() => later.kill('SIGTERM'))
    const afterwards = await (await post(later.origin, manager.cookies())).json()
    expect([again.id, afterwards.id, afterwards.number]).toEqual([first.id, first.id, 1])
  })

  it('opens an order by its secret link in another browser, and makes that its owner', async () => {
    const { origin, code } = await openBox()
    const scan = await device(origin).scan(code)
    if (!scan.ok) throw new Error(scan.problem.detail)
    const page = await fetch(`${origin}/o/${scan.value.key}`)
    const cookie = page.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const order = await fetch(`${origin}/api/orders/${scan.value.orderId}`, { headers: { cookie } })
    const stranger = await fetch(`${origin}/api/orders/${scan.value.orderId}`)
    expect([order.status, stranger.status]).toEqual([200, 404])
  })
})

describe('a socket', () => {
  it('gets every event once after a restart of the box, or a new snapshot', async () => {
    const { manager, box: running, data } = await openBox()
    const live = createLive({
      origin: running.origin,
      headers: { cookie: manager.cookies() },
      page: null,
      firstDelayMs: 50,
    })
    closing.push(() => Promise.resolve(live.stop()))
    await manager.walkUp({ drink: 'americano', modifiers: [] })
    await until(() => orders(live) === 1)
    await running.kill('SIGKILL')
    const again = await startBox(data, ['--port', String(running.port)])
    closing.push(() => again.kill('SIGTERM'))
    const back = await staff(again.origin)
    await back.walkUp({ drink: 'americano', modifiers: [] })
    await until(() => orders(live) === 2)
    expect(live.get().view?.role).toBe('staff')
  })
})

function orders(live: ReturnType<typeof createLive>): number {
  const { view } = live.get()
  return view?.role === 'staff' ? view.orders.length : 0
}

async function until(seen: () => boolean): Promise<void> {
  await expect.poll(seen, { timeout: 20_000, interval: 20 }).toBe(true)
}

describe('the data folder', () => {
  it('belongs to one process: a second one stops with 3 and a sentence', async () => {
    const { data } = await box()
    const second = await runPresso('--headless', '--port', '0', '--data', data)
    expect([second.code, second.error]).toEqual([
      3,
      `${data} is in use by another process. Stop that one, or name another folder with --data.\n`,
    ])
  })

  it('stops the start with 4 and stays as it is when a line in the middle is damaged', async () => {
    const { box: running, data, manager } = await openBox()
    await manager.walkUp({ drink: 'americano', modifiers: [] })
    await running.kill('SIGTERM')
    const file = join(data, 'journal', '000001.ndjson')
    const text = await readFile(file, 'utf8')
    const damaged = text.replace('stand.started', 'stand.startes')
    await writeFile(file, damaged)
    const start = await runPresso('--headless', '--port', '0', '--data', data)
    expect([start.code, (await readFile(file, 'utf8')) === damaged]).toEqual([4, true])
  })

  it('sets aside what a power cut left of the last line, and says so', async () => {
    const { box: running, data } = await openBox()
    await running.kill('SIGKILL')
    await appendFile(join(data, 'journal', '000001.ndjson'), '{"crc":"1234')
    const again = await startBox(data)
    closing.push(() => again.kill('SIGTERM'))
    const names = await readdir(join(data, 'journal'))
    expect(names.some((name) => name.startsWith('000001.torn-'))).toBe(true)
  })

  it('refuses bad flags with 2 and one line', async () => {
    const result = await runPresso('--printer', 'lpr:thing')
    expect([result.code, result.error.includes('"lpr:thing" is no printer')]).toEqual([2, true])
  })

  it.each([
    ['PRESSO_PRINTER', 'none:,lpr:thing', '"lpr:thing" is no printer'],
    ['PRESSO_DATA', '', 'It is empty'],
    ['PRESSO_HOST', ' ', 'It is empty'],
  ])('refuses a bad %s in the environment as it would the flag', async (name, value, words) => {
    vi.stubEnv(name, value)
    const { code, out, error } = await runPresso('--headless', '--port', '0')
    vi.unstubAllEnvs()
    expect([code, out, error.includes(words), error.trim().split('\n').length]).toEqual([2, '', true, 1])
  })
})

describe('the PIN', () => {
  it('is locked after five wrong tries, for this device and no other', async () => {
    const { box: running } = await box()
    const guesser = device(running.origin)
    await guesser.stand()
    const answers: string[] = []
    for (let count = 0; count < 6; count += 1) {
      const result = await guesser.logIn({ pin: '000000' })
      answers.push(result.ok ? 'in' : result.problem.code)
    }
    const other = await device(running.origin).logIn({ pin })
    expect([answers, other.ok]).toEqual([
      ['pin.wrong', 'pin.wrong', 'pin.wrong', 'pin.wrong', 'pin.wrong', 'pin.locked'],
      true,
    ])
  })
})

describe('--event', () => {
  it('begins or goes on with that event, which stays, and says why not while orders of another run', async () => {
    const { box: first, data } = await box('--event', 'FAIR-26')
    const manager = await staff(first.origin)
    await manager.setStand({ open: true })
    const order = await manager.walkUp({ drink: 'americano', modifiers: [] })
    await first.kill('SIGTERM')
    const other = await runPresso('--data', data, '--port', '0', '--headless', '--event', 'GALA')
    const again = await startBox(data, ['--event', 'FAIR-26'])
    closing.push(() => again.kill('SIGTERM'))
    const stand = await device(again.origin).stand()
    expect([
      order.ok,
      stand.ok ? [stand.value.eventId, stand.value.queue] : stand.problem,
      other.code,
      other.error.trim().split('\n').length,
    ]).toEqual([true, ['FAIR-26', { queued: 1, making: 0 }], 1, 1])
    expect(other.error).toContain('--event FAIR-26')
  })
})
