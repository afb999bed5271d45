import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pin, temporaryFolder } from './a-box.ts'
import { bundleKiosk, isReal, lanes, openKiosk, press, type Kiosk } from './electron/kiosk.ts'

const pinFlag = ['--pin', pin]

beforeAll(bundleKiosk)

async function behindMore(kiosk: Kiosk, door: string): Promise<void> {
  await press(kiosk, 'More')
  await press(kiosk, door)
}

async function saveMenu(kiosk: Kiosk): Promise<void> {
  await behindMore(kiosk, 'The menu')
  await kiosk.page('click', 'dialog a[download]')
}

describe('at the box’s own window', () => {
  let data: Awaited<ReturnType<typeof temporaryFolder>>
  let kiosk: Kiosk
  beforeAll(async () => {
    data = await temporaryFolder()
    kiosk = openKiosk(data.path, pinFlag)
    await lanes(kiosk)
  })
  afterAll(async () => {
    await kiosk.stop()
    await data.remove()
  })

  it('there are keys on the glass for text fields, and a name begins with a capital', async () => {
    await behindMore(kiosk, 'This console')
    await kiosk.page('click', 'dialog .field')
    for (let sign = 0; sign < 12; sign += 1) await press(kiosk, '⌫')
    for (const sign of ['B', 'e', 'a', 'Space', 'b']) await press(kiosk, sign)
    expect(await kiosk.page('inputValue', 'dialog .field')).toBe('Bea b')
    for (const sign of ['⌫', '⌫']) await press(kiosk, sign)
    await press(kiosk, 'Keep the name')
    await expect
      .poll(() => kiosk.page('evaluate', 'fetch("/api/session").then((answer) => answer.json())'))
      .toEqual({ role: 'manager', name: 'Bea' })
    await press(kiosk, 'Done')
  })

  it('every sentence of a line to guests begins with a capital', async () => {
    await behindMore(kiosk, 'A line to everybody')
    await kiosk.page('click', 'dialog .field')
    for (const sign of ['H', 'i', '.', 'Space', 'W']) await press(kiosk, sign)
    expect(await kiosk.page('inputValue', 'dialog .field')).toBe('Hi. W')
    await press(kiosk, 'Back')
  })

  it('a Wi-Fi’s name and its password begin as they are', async () => {
    await behindMore(kiosk, 'Wi-Fi for guests')
    await kiosk.page('click', 'dialog .field >> nth=0')
    for (const sign of ['b', 'a', 'r']) await press(kiosk, sign)
    await kiosk.page('click', 'dialog .field >> nth=1')
    for (const sign of ['⇧', 'P', 'w']) await press(kiosk, sign)
    expect(await kiosk.page('inputValue', 'dialog .field >> nth=0')).toBe('bar')
    expect(await kiosk.page('inputValue', 'dialog .field >> nth=1')).toBe('Pw')
    await press(kiosk, 'Done')
  })

  it.skipIf(isReal)('says that a file is nowhere where there is no stick', async () => {
    await saveMenu(kiosk)
    await kiosk.page('waitForSelector', 'dialog :text("menu.json is not saved: there is no USB stick")')
    await press(kiosk, 'Done')
  })
})

it.skipIf(isReal)('a file that the page saves is on the stick, and on nothing else of the box', async () => {
  const data = await temporaryFolder()
  const stick = await temporaryFolder()
  const first = openKiosk(data.path, pinFlag)
  await lanes(first)
  await first.stop()
  const settings = join(data.path, 'settings.json')
  const known: object = JSON.parse(await readFile(settings, 'utf8'))
  await writeFile(settings, JSON.stringify({ ...known, backupFolder: stick.path }))
  const kiosk = openKiosk(data.path, pinFlag)
  await lanes(kiosk)
  await saveMenu(kiosk)
  await kiosk.page('waitForSelector', 'dialog :text("menu.json is on the stick. You may pull it out.")')
  const menu: unknown = JSON.parse(await readFile(join(stick.path, 'menu.json'), 'utf8'))
  expect(menu).toMatchObject([{ id: 'americano' }, {}, {}, {}, {}])
  await press(kiosk, 'Done')
  await behindMore(kiosk, 'Poster')
  await kiosk.page('waitForSelector', 'dialog :text("poster.html goes onto the stick")')
  await kiosk.page('click', 'dialog a[download]')
  await kiosk.page('waitForSelector', 'dialog :text("poster.html is on the stick. You may pull it out.")')
  const poster = await readFile(join(stick.path, 'poster.html'), 'utf8')
  expect(poster).toContain('<svg')
  expect(poster).not.toMatch(/(?:src|href)=/)
  await press(kiosk, 'Done')
  await behindMore(kiosk, 'The network')
  await kiosk.page('click', 'dialog a[download]')
  await kiosk.page('waitForSelector', 'dialog :text("network.html is on the stick. You may pull it out.")')
  expect(await readFile(join(stick.path, 'network.html'), 'utf8')).toContain('<table>')
  await kiosk.stop()
  await Promise.all([data.remove(), stick.remove()])
})
