import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { device, pin, runPresso, staff, startBox, temporaryFolder, type Box } from './a-box.ts'
import { counter, enterPin, openBrowser } from './browsers.ts'

let data: Awaited<ReturnType<typeof temporaryFolder>>
let stick: Awaited<ReturnType<typeof temporaryFolder>>
let box: Box
/** Where the machine would look. */
let wishes: string
let manager: Awaited<ReturnType<typeof staff>>

beforeAll(async () => {
  data = await temporaryFolder()
  stick = await temporaryFolder()
  const first = await startBox(data.path)
  await first.kill('SIGTERM')
  const settings = join(data.path, 'settings.json')
  const known: object = JSON.parse(await readFile(settings, 'utf8'))
  await writeFile(settings, JSON.stringify({ ...known, backupFolder: stick.path }))
  wishes = join(stick.path, 'wishes')
  await mkdir(wishes)
  box = await startBox(data.path, ['--machine', wishes])
  manager = await staff(box.origin)
})
afterAll(async () => {
  await box.kill('SIGTERM')
  await data.remove()
  await stick.remove()
})

const Secrets = z.object({
  key: z.string().min(16),
  managerPin: z.string().min(16),
  sessions: z.array(z.object({ tokenHash: z.string().min(16) })).min(1),
})

const soon = <Value>(ask: () => Value) => expect.poll(ask, { timeout: 30_000 })

async function phoneOrders(name: string): Promise<void> {
  const phone = device(box.origin)
  const code = await manager.code()
  const scan = await phone.scan(code.ok ? code.value.code : '')
  await phone.placeOrder(scan.ok ? scan.value.orderId : '', { drink: 'americano', modifiers: [], name })
}

/** Every file of the data folder that has a text in it. */
async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const found = await Promise.all(
    names.map(async ({ parentPath, name }) => {
      const content = await readFile(join(parentPath, name))
      return content.includes(text) ? [join(parentPath, name)] : []
    }),
  )
  return found.flat()
}

async function certificate() {
  const list = await manager.tickets()
  return list.ok ? list.value.tickets.find(({ kind }) => kind === 'erasure') : undefined
}

describe('an event that ends', () => {
  it('has no names any more anywhere in the box, and a certificate on paper says so', async () => {
    await manager.setStand({ open: true })
    await phoneOrders('Wilhelmina')
    await phoneOrders('Wilhelmina')
    const whileOpen = await manager.eraseNames('POPUP')
    await manager.drain('')
    await manager.setStand({ open: false })
    await mkdir(join(data.path, 'backups', 'replaced-1'), { recursive: true })
    await writeFile(join(data.path, 'journal', '000001.torn-9-abc'), 'Wilhelmina')
    const asked = await manager.eraseNames('POPUP')
    await soon(certificate).toMatchObject({ state: 'printed' })
    const events = await manager.popUps()
    expect([
      whileOpen.ok ? null : whileOpen.problem.code,
      asked.ok,
      events.ok && events.value.events.map(({ eventId, erased }) => [eventId, erased?.names]),
      await filesWith(data.path, 'Wilhelmina'),
    ]).toEqual(['stand.open', true, [['POPUP', 2]], []])
  })

  it('is certified by a fingerprint that the journal has', async () => {
    const events = await fetch(`${box.origin}/api/events?limit=10000`, { headers: { cookie: manager.cookies() } })
    const lines = await filesWith(join(data.path, 'journal'), 'people.erased')
    const [line = ''] = (await readFile(lines[0] ?? '', 'utf8'))
      .split('\n')
      .filter((each) => each.includes('people.erased'))
    const { erasure } = JSON.parse(line).data
    const told = await runPresso(
      'journal',
      'fingerprint',
      '--data',
      data.path,
      '--event',
      'POPUP',
      '--to',
      String(erasure.upTo),
    )
    expect([
      told.out.startsWith(erasure.fingerprint),
      (await events.text()).includes('StandService.NamesErased'),
    ]).toEqual([true, true])
  })
})

describe('an event that others came after', () => {
  it('has a certificate that counts the names that went as it was over', async () => {
    await manager.startPopUp('MARKET', null)
    await manager.setStand({ open: true })
    await phoneOrders('Wilhelmina')
    await manager.drain('')
    await manager.setStand({ open: false })
    await manager.startPopUp('POPUP', null)
    await soon(() => filesWith(data.path, 'Wilhelmina')).toEqual([])
    const told = async () => {
      const events = await manager.popUps()
      return events.ok ? events.value.events.find(({ eventId }) => eventId === 'MARKET')?.erased : null
    }
    const over = await told()
    await manager.eraseNames('MARKET')
    await soon(async () => (await told())?.at === over?.at).toBe(false)
    const lines = await filesWith(join(data.path, 'journal'), '"erased":"MARKET"')
    const [line = ''] = (await readFile(lines[0] ?? '', 'utf8'))
      .split('\n')
      .filter((each) => each.includes('"kind":"erasure"') && each.includes('MARKET'))
    const { names, before } = JSON.parse(line).data.ticket.content
    expect([over?.names, names, before]).toEqual([1, 0, { names: 1, at: Date.parse(over?.at ?? '') }])
  })
})

describe('a backup on the stick', () => {
  it('is looked at before it replaces anything, and then the box goes on from it', async () => {
    await manager.setStand({ open: true })
    await phoneOrders('Ada')
    await manager.drain('')
    await manager.setStand({ open: false })
    const saved = await manager.saveBackup()
    if (!saved.ok) throw new Error(saved.problem.detail)
    await manager.setStand({ open: true })
    await phoneOrders('Grace')
    const whileOpen = await manager.checkSaved(saved.value.name)
    await manager.drain('')
    await manager.setStand({ open: false })
    const check = await manager.checkSaved(saved.value.name)
    if (!check.ok) throw new Error(check.problem.detail)
    const { id, eventId, orders, nextNumber, version } = check.value
    expect([whileOpen.ok, eventId, orders, nextNumber, version]).toEqual([false, 'POPUP', 0, 104, '0.1.0'])
    await manager.restore(id)
    // Its own sessions are the backup's.
    await soon(async () => {
      const orders = await manager.orders({ state: ['cancelled'] })
      return orders.ok ? orders.value.orders.map(({ number }) => number) : []
    }).toEqual([1, 2, 3])
    expect(await readdir(join(data.path, 'backups'))).toHaveLength(2)
  })

  it('that is damaged, or none, is told so and changes nothing', async () => {
    const view = await manager.saving()
    const [{ name = '' } = {}] = view.ok ? view.value.backups : []
    const whole = await readFile(join(stick.path, name))
    await truncate(join(stick.path, name), Math.floor(whole.length / 2))
    const half = await manager.checkSaved(name)
    const none = await manager.checkUpload(new Blob(['hello']))
    const good = await manager.checkUpload(new Blob([whole]))
    const elsewhere = await manager.checkSaved('../settings.json')
    const late = await manager.restore('nonsense')
    expect([half, none, elsewhere, late].map((each) => (each.ok ? null : each.problem.code))).toEqual([
      'backup.unusable',
      'backup.unusable',
      'stick.missing',
      'request.invalid',
    ])
    expect(good.ok && good.value.eventId).toBe('POPUP')
    expect((await readdir(data.path)).filter((each) => each.startsWith('.unpacked'))).toHaveLength(1)
  })
})

describe('at the console', () => {
  it('an event ends step by step: its names go, and the next one begins in a new place', async () => {
    const browser = await openBrowser()
    const page = await (await counter(browser)).newPage()
    const press = (name: string): Promise<void> =>
      page.locator('dialog').getByRole('button', { name, exact: true }).click()
    await page.goto(`${box.origin}/console`)
    await enterPin(page, pin)
    await page.locator('.top-bar').getByRole('button', { name: 'More', exact: true }).click()
    await press('Events')
    await press('End this event')
    await press('2. A backup')
    await press('Onto the stick now')
    await page.getByText('You may pull it out').waitFor()
    await press('Done')
    await press('3. Erase the names')
    await page.getByRole('button', { name: 'Hold to erase the names' }).hover()
    await page.mouse.down()
    await page.getByText('The names of 3 orders were erased').waitFor({ timeout: 30_000 })
    await page.mouse.up()
    await press('Done')
    await press('4. The next event')
    await page.getByLabel('Its short name: letters, digits, hyphens').fill('NEXT')
    await press('Begin it')
    await press('A new place: network, printer and test again')
    await page.getByText('Next: Date and time.').waitFor()
    await browser.close()
    const events = await manager.popUps()
    expect(events.ok && events.value.events.map(({ eventId }) => eventId)).toEqual(['NEXT', 'MARKET', 'POPUP'])
  })

  it('a report goes to the phone that scans its code, once', async () => {
    const link = await manager.linkReport({ event: 'POPUP' })
    if (!link.ok) throw new Error(link.problem.detail)
    const url = link.value.url.replace(/^http:\/\/[^/]+/, box.origin)
    const fetches = (method: string): Promise<Response> => fetch(url, { method, headers: { origin: box.origin } })
    const looked = [await fetches('GET'), await fetches('GET')]
    const given = await fetches('POST')
    const again = [await fetches('POST'), await fetches('GET')]
    expect([
      looked.map(({ status }) => status),
      given.headers.get('content-disposition'),
      (await given.text()).includes('Report of POPUP'),
      again.map(({ status }) => status),
    ]).toEqual([[200, 200], expect.stringMatching(/^attachment; filename="?report-POPUP-.*html$/), true, [410, 410]])
  })

  it('a report goes onto the stick, as a page and as a table', async () => {
    const saved = await manager.saveReport({ event: 'POPUP' })
    const names = (await readdir(stick.path)).filter((name) => name.startsWith('report-POPUP-'))
    expect([saved.ok && saved.value.names.toSorted(), names.length]).toEqual([names.toSorted(), 2])
    const ofDays = await manager.saveReport({ event: 'POPUP', firstDay: '2026-01-01', lastDay: '2026-01-03' })
    expect(ofDays.ok && ofDays.value.names).toContain('report-POPUP-2026-01-01-2026-01-03.csv')
  })
})

describe('a box that owns its machine', () => {
  const wished = (): Promise<string> => readFile(join(wishes, 'wish'), 'utf8').catch(() => '')

  it('is switched off when a button is held, and asks twice while the stand works', async () => {
    const browser = await openBrowser()
    const page = await (await counter(browser)).newPage()
    await page.goto(`${box.origin}/console`)
    await enterPin(page, pin)
    await manager.setStand({ open: true })
    await page.locator('.top-bar').getByRole('button', { name: 'More', exact: true }).click()
    await page.locator('dialog').getByRole('button', { name: 'Power off, restart' }).click()
    const hold = async (until: string): Promise<void> => {
      await page.getByRole('button', { name: 'Hold to switch the box off' }).hover()
      await page.mouse.down()
      await page.getByText(until).waitFor()
      await page.mouse.up()
    }
    await hold('guests could still order')
    const first = await wished()
    await hold('Wait until its light is out')
    await browser.close()
    expect([first, await wished()]).toEqual(['', 'poweroff\n'])
  })

  it('has its clock set, and never backwards unless that is said', async () => {
    const [before, after] = [-3_600_000, 3_600_000].map((ms) => new Date(Date.now() + ms))
    const back = await manager.setClock(before?.toISOString() ?? '', false)
    const unchanged = await wished()
    const backIndeed = await manager.setClock(before?.toISOString() ?? '', true)
    const wishedBack = await wished()
    const on = await manager.setClock(after?.toISOString() ?? '', false)
    const clock = (date: Date | undefined): string => `clock ${String(Math.round((date?.getTime() ?? 0) / 1000))}\n`
    expect([back.ok ? null : back.problem.code, unchanged, backIndeed.ok, wishedBack, on.ok, await wished()]).toEqual([
      'clock.backwards',
      'poweroff\n',
      true,
      clock(before),
      true,
      clock(after),
    ])
  })
})

describe('a support file', () => {
  it('says how the box is, on the stick and as a download, without a name or a secret', async () => {
    await manager.setStand({ open: true })
    await phoneOrders('Wilhelmina')
    const saved = await manager.saveSupport()
    const file = await readFile(join(stick.path, saved.ok ? saved.value.name : ''), 'utf8')
    const answer = await fetch(`${box.origin}/api/support`, { headers: { cookie: manager.cookies() } })
    const text = file + (await answer.text())
    const settings: unknown = JSON.parse(await readFile(join(data.path, 'settings.json'), 'utf8'))
    const { key, managerPin, sessions } = Secrets.parse(settings)
    const words = [key, ...managerPin.split(':'), ...sessions.map(({ tokenHash }) => tokenHash)]
    expect([pin, 'Wilhelmina', ...words].filter((word) => text.includes(word))).toEqual([])
    expect(JSON.parse(file)).toMatchObject({
      queue: { queued: 1 },
      printers: [expect.anything()],
      log: expect.anything(),
    })
    expect(answer.headers.get('content-disposition')).toContain('pressobox-support-')
    await manager.drain('')
    await manager.setStand({ open: false })
  })
})
