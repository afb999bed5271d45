import { once } from 'node:events'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { createAppliance, type Appliance } from '@pressobox/appliance'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { device, pin, staff, temporaryFolder } from './a-box.ts'
import { counter, enterPin, openBrowser } from './browsers.ts'

// A box on a machine whose own programs are played by this test: it reads what the box wishes, and writes what they tell.
let folder: Awaited<ReturnType<typeof temporaryFolder>>
let box: Appliance
let manager: Awaited<ReturnType<typeof staff>>
const at = (...names: readonly string[]): string => join(folder.path, ...names)

async function tell(file: string, content: unknown): Promise<void> {
  await writeFile(`${at(file)}.new`, JSON.stringify(content))
  await rename(`${at(file)}.new`, at(file))
}
const told = (is: string, rest: object = {}): Promise<void> =>
  tell('kept/update.json', {
    is,
    from: 'file',
    version: '1.1.0',
    why: null,
    about: null,
    at: new Date().toISOString(),
    ...rest,
  })

const page = (name: string): string => join(import.meta.dirname, '..', 'apps', name, 'dist')

async function startBox(owned = true, image = true): Promise<Appliance> {
  return createAppliance({
    port: 0,
    host: '127.0.0.1',
    data: at(image ? 'data' : 'elsewhere'),
    printers: [],
    pin,
    eventId: null,
    demo: false,
    machine: owned ? at('ask') : null,
    avahi: false,
    startAnew: () => undefined,
    pages: {
      order: page('order'),
      display: page('display'),
      barista: page('barista'),
      kiosk: page('kiosk'),
      pictures: join(import.meta.dirname, '..', 'packages', 'ui', 'pictures'),
      styles: join(import.meta.dirname, '..', 'packages', 'ui', 'src'),
    },
    shelf: at('shelf'),
    safe: false,
    version: '1.0.0',
    log: () => undefined,
    updates: {
      release: at(image ? 'release.json' : 'none'),
      now: at('now'),
      kept: at('kept'),
      commandLine: at('cmdline'),
    },
  })
}

beforeAll(async () => {
  folder = await temporaryFolder()
  for (const name of ['data', 'elsewhere', 'ask', 'now', 'kept', 'shelf']) await mkdir(at(name))
  await tell('release.json', { version: '1.0.0', profile: 'small', screen: 'none' })
  await writeFile(at('cmdline'), 'ro presso.slot=a')
  await tell('kept/update-slots.json', { a: '1.0.0', b: '0.9.0' })
  box = await startBox()
  manager = await staff(box.origin)
})
afterAll(async () => {
  await box.stop()
  await folder.remove()
})

const wish = (): Promise<string> => readFile(at('ask', 'wish'), 'utf8').catch(() => '')
const left = (): Promise<readonly string[]> => readdir(at('data', 'update')).catch(() => [])
const update = async () => {
  const reply = await manager.update()
  return reply.ok ? reply.value.update : null
}
const codeOf = (reply: { readonly ok: boolean; readonly problem?: { readonly code: string } }): string | null =>
  reply.ok ? null : (reply.problem?.code ?? '')

/** What a browser would not send. */
async function put(headers: Readonly<Record<string, string>>, body: Buffer | null): Promise<number | 'gone'> {
  const sent = request(`${box.origin}/api/machine/update`, {
    method: 'PUT',
    headers: { origin: box.origin, cookie: manager.cookies(), ...headers },
  })
  const gone = once(sent, 'error').then((): 'gone' => 'gone')
  if (body === null) sent.flushHeaders()
  else sent.write(body)
  const answered = once(sent, 'response').then(([response]) => Number(response.statusCode))
  return Promise.race([answered, gone]).finally(() => sent.destroy())
}

describe('an update over the network', () => {
  it('is taken from a manager alone', async () => {
    const stranger = device(box.origin)
    const barista = await staff(box.origin)
    await manager.putPins({ barista: '1357' })
    const helper = device(box.origin)
    await helper.logIn({ pin: '1357' })
    const file = new Blob([Buffer.alloc(1000)])
    expect([
      codeOf(await stranger.sendUpdate(file)),
      codeOf(await helper.sendUpdate(file)),
      codeOf(await helper.startUpdate('back')),
      codeOf(await stranger.update()),
      (await barista.update()).ok,
      await wish(),
      await left(),
    ]).toEqual(['session.required', 'session.forbidden', 'session.forbidden', 'session.required', true, '', []])
  })

  it('is refused while the stand is open, and so is the way back', async () => {
    await manager.setStand({ open: true })
    const file = new Blob([Buffer.alloc(1000)])
    expect([
      codeOf(await manager.sendUpdate(file)),
      codeOf(await manager.startUpdate('stick')),
      codeOf(await manager.startUpdate('back')),
      await wish(),
      await left(),
    ]).toEqual(['stand.open', 'stand.open', 'stand.open', '', []])
    await manager.setStand({ open: false })
  })

  it('that says that it is too large, or does not say how large, is not even read', async () => {
    expect([
      await put({ 'content-length': String(3 * 1024 ** 3) }, null),
      await put({ 'transfer-encoding': 'chunked' }, Buffer.alloc(10)),
      await put({ 'content-length': '0' }, null),
    ]).toEqual([413, 400, 400])
    expect([await wish(), await left()]).toEqual(['', []])
  })

  it('whose sender goes away leaves nothing, and the next one may come', async () => {
    const sent = request(`${box.origin}/api/machine/update`, {
      method: 'PUT',
      headers: { origin: box.origin, cookie: manager.cookies(), 'content-length': '1000000' },
    })
    sent.on('error', () => undefined)
    sent.write(Buffer.alloc(500_000))
    await expect.poll(async () => (await update())?.now).toMatchObject({ step: 'sent', percent: 50 })
    expect(codeOf(await manager.sendUpdate(new Blob([Buffer.alloc(1000)])))).toBe('update.busy')
    sent.destroy()
    await expect.poll(async () => (await update())?.now).toBeNull()
    expect([await wish(), await left()]).toEqual(['', []])
  })

  it('is handed to the machine as a whole', async () => {
    const file = new Blob([Buffer.alloc(300_000, 'an update ')])
    expect((await manager.sendUpdate(file)).ok).toBe(true)
    expect([
      await wish(),
      (await readFile(at('data', 'update', 'sent'))).equals(Buffer.from(await file.arrayBuffer())),
    ]).toEqual(['update file\n', true])
    expect(codeOf(await manager.startUpdate('back'))).toBe('update.busy')
    await rm(at('data', 'update', 'sent'))
    await rm(at('ask', 'wish'))
    await told('refused', { version: null, why: 'unsigned' })
    await expect.poll(async () => (await update())?.now).toBeNull()
  })

  it('is for no machine that was made from no image', async () => {
    const other = await startBox(false, false)
    const api = await staff(other.origin)
    const told = await api.update()
    expect([
      told.ok && told.value.update,
      codeOf(await api.sendUpdate(new Blob(['x']))),
      codeOf(await api.startUpdate('back')),
    ]).toEqual([null, 'machine.foreign', 'machine.foreign'])
    await other.stop()
  })
})

describe('at the console', () => {
  it('an update is sent, followed to its end, and what became of it stays until somebody looks', async () => {
    await rm(at('kept', 'update.json'), { force: true })
    const browser = await openBrowser()
    const seen = await (await counter(browser)).newPage()
    await seen.goto(`${box.origin}/console`)
    await enterPin(seen, pin)
    await seen.locator('.top-bar').getByRole('button', { name: 'More', exact: true }).click()
    await seen.locator('dialog').getByRole('button', { name: 'Update', exact: true }).click()
    await seen.getByText('Version 1.0.0 runs.').waitFor()
    await seen.getByText('Version 0.9.0, the one before, is still on the card.').waitFor()
    await seen.locator('input[type=file]').setInputFiles({
      name: 'pressobox-1.1.0.update',
      mimeType: 'application/octet-stream',
      buffer: Buffer.alloc(9000),
    })
    await expect.poll(wish).toBe('update file\n')
    await tell('now/now.json', { step: 'writing', version: '1.1.0', percent: 42 })
    const banner = seen.locator('.console > .banner')
    await banner.getByText('Version 1.1.0 is being written: 42 %').waitFor()
    expect(await seen.locator('dialog').getByRole('button').allTextContents()).toEqual(['Done'])
    await seen.locator('dialog').getByRole('button', { name: 'Done' }).click()
    await rm(at('now', 'now.json'))
    await told('tried')
    await banner.getByText('Version 1.1.0 is being tried: the box restarts').waitFor()
    await told('gave-way', { why: 'stopped' })
    const line = seen.getByRole('button', {
      name: 'Version 1.1.0 did not stay: its stand did not start. Version 1.0.0 runs',
    })
    await line.waitFor()
    await line.click()
    await seen.locator('dialog').getByText('its stand did not start').waitFor()
    await seen.locator('dialog').getByRole('button', { name: 'Done' }).click()
    expect(await line.count()).toBe(0)
    await seen.reload()
    await seen.locator('.top-bar').waitFor()
    expect(await line.count()).toBe(0)
    await browser.close()
  })

  it('the version before is used again when a button is held, and not while the stand is open', async () => {
    await rm(at('ask', 'wish'), { force: true })
    await told('stayed', { version: '1.0.0' })
    await manager.setStand({ open: true })
    const browser = await openBrowser()
    const seen = await (await counter(browser)).newPage()
    await seen.goto(`${box.origin}/console`)
    await enterPin(seen, pin)
    await seen.getByRole('button', { name: 'Version 1.0.0 runs now.' }).click()
    await seen.getByText('Close the stand first.').waitFor()
    expect(await seen.locator('dialog').getByRole('button').allTextContents()).toEqual(['Done'])
    await manager.setStand({ open: false })
    await seen.getByRole('button', { name: 'Hold to use version 0.9.0 again' }).hover()
    await seen.mouse.down()
    await expect.poll(wish, { timeout: 20_000 }).toBe('update back\n')
    await seen.mouse.up()
    await browser.close()
  })

  it.each([
    [true, 'Pressobox is a Debian package'],
    [false, 'take its newer version and start it as before (npm start)'],
  ])('a machine that was made from no image says how updates come there (owned: %s)', async (owned, sentence) => {
    const other = await startBox(owned, false)
    const browser = await openBrowser()
    const seen = await (await counter(browser)).newPage()
    await seen.goto(`${other.origin}/console`)
    await enterPin(seen, pin)
    await seen.locator('.top-bar').getByRole('button', { name: 'More', exact: true }).click()
    await seen.locator('dialog').getByRole('button', { name: 'Update', exact: true }).click()
    await seen.getByText(sentence).waitFor()
    expect(await seen.locator('dialog').getByRole('button').allTextContents()).toEqual(['Done'])
    await browser.close()
    await other.stop()
  })
})
