import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApi, createCookieJar, type Api } from '@pressobox/client'
import { afterEach, describe, expect, it } from 'vitest'
import { createAppliance, type Appliance } from './appliance.ts'

const pin = '246810'
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function start(data: string, safe = false): Promise<Appliance> {
  const nowhere = join(data, 'none')
  const box = await createAppliance({
    port: 0,
    host: '127.0.0.1',
    data,
    printers: [],
    pin,
    eventId: null,
    demo: false,
    shelf: join(import.meta.dirname, '../../../extensions'),
    safe,
    pages: { order: nowhere, display: nowhere, kiosk: nowhere, barista: nowhere, pictures: nowhere, styles: nowhere },
    version: 'test',
    startAnew: () => undefined,
    machine: null,
    avahi: false,
    log: () => undefined,
  })
  closing.push(() => box.stop())
  return box
}

async function folder(): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'extending-'))
  closing.push(() => rm(data, { recursive: true }))
  return data
}

async function manager({ origin }: Appliance): Promise<Api & { readonly get: (path: string) => Promise<string> }> {
  const { fetch } = createCookieJar()
  const api = createApi({ origin, fetch })
  await api.logIn({ pin })
  await api.setStand({ open: true })
  return { ...api, get: async (path) => (await fetch(`${origin}${path}`)).text() }
}

const manifest = {
  name: 'cup-watch',
  version: '1.0.0',
  title: 'Cup watch',
  description: 'Watches cups.',
  rules: [{ pattern: { 'detail-type': ['OrderManager.WaitingCompletion'] } }],
  capabilities: [{ may: 'display' }],
  tile: {},
  page: { for: 'everyone' },
}

const counting = `export function onEvent(event, bar) {
  const cups = (bar.store.get('cups') ?? 0) + 1
  bar.store.set('cups', cups)
  bar.tile.set('cups', cups)
  bar.page.set('<b>cups</b>', cups)
  bar.display(cups + ' cups')
  bar.publish('Counted', { cups, Message: 'One more.' })
}`

function files(code = counting, more: object = {}) {
  return { files: { 'extension.json': JSON.stringify({ ...manifest, ...more }, null, 2), 'index.js': code } }
}

const order = (api: Api) => api.walkUp({ drink: 'americano', modifiers: [] })

async function one(api: Api) {
  const all = await api.extensions()
  const [found = null] = all.ok ? all.value.installed : []
  return found
}

describe('an extension on a box', () => {
  it('is installed, allowed and switched on without a restart; it hears orders, shows, tells and has a page', async () => {
    const box = await start(await folder())
    const api = await manager(box)
    await api.installExtension({ ...files(), enable: true, granted: ['display'] })
    await order(api)
    await expect.poll(async () => (await one(api))?.tile?.fields).toEqual({ cups: '1' })
    await expect.poll(async () => JSON.parse(await api.get('/api/stand')).lines).toEqual(['1 cups'])
    await expect.poll(() => api.get('/api/events')).toContain('Extension.cup-watch.Counted')
    const page = await (await fetch(`${box.origin}/extensions/cup-watch`)).text()
    expect(page).toContain('<dt>&lt;b&gt;cups&lt;/b&gt;</dt><dd class="figures">1</dd>')
  })

  it('goes on where it was after a restart, with what happened while it was off', async () => {
    const data = await folder()
    const box = await start(data)
    const api = await manager(box)
    await api.installExtension({ ...files(), enable: true, granted: ['display'] })
    await order(api)
    await expect.poll(async () => (await one(api))?.tile?.fields).toEqual({ cups: '1' })
    await api.changeExtension('cup-watch', { enabled: false })
    await order(api)
    await box.stop()
    const again = await manager(await start(data))
    await again.changeExtension('cup-watch', { enabled: true })
    await expect.poll(async () => (await one(again))?.tile?.fields).toEqual({ cups: '2' })
    await again.installExtension(files(counting.replace('+ 1', '+ 100'), { version: '1.1.0' }))
    await order(again)
    await expect.poll(async () => (await one(again))?.tile?.fields).toEqual({ cups: '102' })
  })

  it('is refused with file, line and field when it is none', async () => {
    const api = await manager(await start(await folder()))
    const noRule = await api.installExtension(files(counting, { rules: [] }))
    const noScript = await api.installExtension(files('export function onEvent( {'))
    const told = [noRule, noScript].map((result) => (result.ok ? null : result.problem))
    expect(told).toMatchObject([
      {
        status: 422,
        code: 'extension.invalid',
        file: 'extension.json',
        line: 6,
        field: 'rules',
        detail:
          'The extension is not as it should be: extension.json, line 6, rules: an extension has at least one rule.',
      },
      { status: 422, code: 'extension.invalid', file: 'index.js', line: 1 },
    ])
  })

  it('that loops is stopped and said, while orders go on; a person lets it go on', async () => {
    const box = await start(await folder())
    const api = await manager(box)
    await api.installExtension({ ...files('export const onEvent = () => { for (;;) {} }'), enable: true })
    const orders = await Promise.all(Array.from({ length: 10 }, () => order(api)))
    expect(orders.map(({ ok }) => ok)).toEqual(Array.from({ length: 10 }, () => true))
    await expect
      .poll(async () => (await one(api))?.quarantine, { timeout: 20_000 })
      .toBe('It ran for too long and was stopped.')
    await expect.poll(() => api.get('/api/events')).toContain('"state":"quarantined"')
    await api.installExtension(files())
    await api.changeExtension('cup-watch', { quarantine: null })
    // The one that it was stopped at does not come again.
    await expect.poll(async () => (await one(api))?.tile?.fields).toEqual({ cups: '9' })
  })

  it('goes with all that it kept when it is removed', async () => {
    const api = await manager(await start(await folder()))
    await api.installExtension({ ...files(), enable: true, granted: ['display'] })
    await order(api)
    await expect.poll(async () => JSON.parse(await api.get('/api/stand')).lines).toEqual(['1 cups'])
    await api.removeExtension('cup-watch')
    const gone = await api.removeExtension('cup-watch')
    expect([await one(api), JSON.parse(await api.get('/api/stand')).lines, gone.ok ? null : gone.problem.code]).toEqual(
      [null, [], 'extension.unknown'],
    )
  })

  it('is installed, allowed and removed by managers; baristas switch and set it; nobody else sees more than its page', async () => {
    const box = await start(await folder())
    const api = await manager(box)
    const settings = { on: { type: 'switch', title: 'On', default: true } }
    await api.installExtension(files(counting, { settings, page: { for: 'staff' } }))
    const { fetch: asBarista } = createCookieJar()
    const barista = createApi({ origin: box.origin, fetch: asBarista })
    await barista.logIn({ pin, role: 'barista' })
    const guest = createApi({ origin: box.origin, fetch: createCookieJar().fetch })
    const told = [
      await barista.installExtension(files()),
      await barista.removeExtension('cup-watch'),
      await barista.changeExtension('cup-watch', { granted: ['display'] }),
      await barista.changeExtension('cup-watch', { enabled: true, settings: { on: false } }),
      await barista.changeExtension('cup-watch', { settings: { on: 'maybe' } }),
      await guest.extensions(),
      await guest.changeExtension('cup-watch', { enabled: false }),
      await api.installExtension(files('x'.repeat(900 * 1024))),
    ].map((result) => (result.ok ? 'done' : result.problem.code))
    const pages = await Promise.all([fetch, asBarista].map((as) => as(`${box.origin}/extensions/cup-watch`)))
    expect([told, pages.map(({ status }) => status)]).toEqual([
      [
        'session.forbidden',
        'session.forbidden',
        'session.forbidden',
        'done',
        'request.invalid',
        'session.required',
        'session.required',
        'request.too-large',
      ],
      [401, 200],
    ])
  })

  it('waits in safe mode until a person starts it', async () => {
    const data = await folder()
    const box = await start(data)
    const api = await manager(box)
    await api.installExtension({ ...files(), enable: true })
    await box.stop()
    const again = await manager(await start(data, true))
    const before = await again.extensions()
    await order(again)
    const after = await again.startExtensions()
    const running = [before, after].map((all) => all.ok && [all.value.safe, all.value.installed[0]?.running])
    expect(running).toEqual([
      [true, false],
      [false, true],
    ])
    await expect.poll(async () => (await one(again))?.tile?.fields).toEqual({ cups: '1' })
  })
})
