import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { device, pin, runPresso, staff, startBox, temporaryFolder, type Box } from './a-box.ts'
import { counter, enterPin, openBrowser } from './browsers.ts'

let browser: Browser
let data: Awaited<ReturnType<typeof temporaryFolder>>
let box: Box
let manager: Awaited<ReturnType<typeof staff>>
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  data = await temporaryFolder()
  box = await startBox(data.path)
  manager = await staff(box.origin)
  await manager.setStand({ open: true })
  page = await (await counter(browser)).newPage()
  await page.goto(`${box.origin}/console`)
  await enterPin(page, pin)
  await page.locator('.lanes').waitFor()
})
afterAll(async () => {
  await browser.close()
  await box.kill('SIGTERM')
  await data.remove()
})
beforeEach(async () => {
  await page.reload()
  await page.locator('.top-bar').getByRole('button', { name: 'More', exact: true }).click()
})

const soon = <Value>(ask: () => Value) => expect.poll(ask, { timeout: 10_000 })
const press = (name: string): Promise<void> => page.locator('dialog').getByRole('button', { name, exact: true }).click()
const things = (): Promise<string[]> => page.locator('dialog .thing strong').allTextContents()

describe('running the stand', () => {
  it('shows how it runs, in numbers and charts that move', async () => {
    const order = await manager.walkUp({ drink: 'americano', modifiers: [] })
    await manager.complete(order.ok ? order.value.id : '')
    await press('Numbers')
    await page.getByText('one drink in the last hour').waitFor()
    await page.getByRole('img', { name: 'Drinks in five minutes' }).locator('canvas').waitFor()
    await page.getByRole('img', { name: 'Wait in minutes' }).locator('canvas').waitFor()
    const second = await manager.walkUp({ drink: 'americano', modifiers: [] })
    await manager.complete(second.ok ? second.value.id : '')
    await page.getByText('2 drinks in the last hour').waitFor()
  })

  it('gives the report of any event and any days of it', async () => {
    await press('Numbers')
    await page.locator('dialog').getByRole('button', { name: 'The report' }).click()
    const table = page.getByRole('link', { name: 'A table for spreadsheets' })
    const days = async (): Promise<string> => new URL((await table.getAttribute('href')) ?? '', box.origin).search
    const whole = await days()
    const last = await page.getByLabel('Last day').locator('option').nth(2).getAttribute('value')
    await page.getByLabel('Last day').selectOption(last)
    const first = await page.getByLabel('First day').locator('option').nth(3).getAttribute('value')
    await page.getByLabel('First day').selectOption(first)
    expect([whole, await days()]).toEqual([
      '?event=POPUP',
      `?event=POPUP&firstDay=${String(first)}&lastDay=${String(last)}`,
    ])
    const [download] = await Promise.all([page.waitForEvent('download'), table.click()])
    const csv = await readFile(await download.path(), 'utf8')
    // What was made today is after those days.
    expect(csv.trim().split('\r\n')).toHaveLength(1)
    await page.getByLabel('Last day').selectOption('')
    await page.keyboard.press('Escape')
  })

  it('says what is left of the code that the displays show, also of the next one', async () => {
    await page.keyboard.press('Escape')
    await manager.patchConfig({ windowMinutes: 60, hideSeconds: 0 })
    await page.getByText('10 of 10 left').waitFor()
    await manager.patchConfig({ drinksPerCode: 7 })
    await page.getByText('7 of 7 left').waitFor()
    const drawn = await fetch(`${box.origin}/api/code`, {
      method: 'POST',
      headers: { cookie: manager.cookies(), origin: box.origin },
    })
    const { code }: { code: string } = await drawn.json()
    const scan = await device(box.origin).scan(code)
    expect([drawn.status, scan.ok]).toEqual([200, true])
    await page.getByText('6 of 7 left').waitFor()
    await manager.patchConfig({ drinksPerCode: 10 })
    await manager.drain('')
    await manager.setStand({ open: true })
  })

  it('tells what happened to an order, and the way that it took on the chart, while it goes on', async () => {
    await page.keyboard.press('Escape')
    const order = await manager.walkUp({ drink: 'americano', modifiers: [] })
    const id = order.ok ? order.value.id : ''
    await manager.complete(id)
    const number = String(order.ok ? order.value.number : '')
    await page.locator(`.slip[data-order="${number}"]`).getByRole('button', { name: 'More' }).click()
    await press('What happened')
    const map = page.getByRole('img', { name: 'What happened' })
    const drawn = async (): Promise<unknown> => [
      await map.locator('.now').textContent(),
      (await map.locator('.past').allTextContents()).toSorted(),
      await map.locator('.went').count(),
    ]
    await soon(drawn).toEqual(['ready', ['choosing', 'in the queue'], 2])
    await manager.collect(id)
    await soon(drawn).toEqual(['collected', ['choosing', 'in the queue', 'ready'], 3])
    expect(await page.locator('.history li').last().textContent()).toContain('OrderManager.OrderCollected')
  })

  it('says in one light whether all is well', async () => {
    await press('Is all well?')
    await page.getByText('are free').waitFor()
    const lines = await page.locator('dialog .lights li').allTextContents()
    expect(lines).toEqual(
      expect.arrayContaining(['What is ordered is kept', 'One printer', 'No order has its page open']),
    )
  })

  it('saves the menu as a file and takes one back after a look at what would change', async () => {
    await press('The menu')
    const saving = page.waitForEvent('download')
    await page.locator('dialog').getByText('Save it as a file').click()
    const file = join(data.path, 'menu.json')
    await (await saving).saveAs(file)
    const menu: { id: string; name: string }[] = JSON.parse(await readFile(file, 'utf8'))
    const [first, , ...rest] = menu
    const changed = [{ ...first, name: 'Long Black' }, ...rest, { id: 'mocha', name: 'Mocha' }]
    await writeFile(file, JSON.stringify(changed))
    await page.locator('input[type=file]').setInputFiles(file)
    await soon(() => page.locator('dialog .lights li').allTextContents()).toEqual([
      'New: mocha',
      `Gone: ${menu[1]?.id ?? ''}`,
      `Changed: ${menu[0]?.id ?? ''}`,
    ])
    await press('Use this menu')
    await soon(async () => {
      const kept = await manager.menu()
      return kept.ok ? kept.value.map(({ id, name }) => [id, name]) : []
    }).toEqual(changed.map(({ id, name }) => [id, name]))
  })

  it('edits the menu on the glass: a drink, options for it, their order, in two languages', async () => {
    await press('The menu')
    await press('A new drink')
    await page.getByLabel('Name', { exact: true }).fill('Chai')
    await page.getByLabel('Language of what you write').selectOption('pt')
    await page.getByLabel('Name', { exact: true }).fill('Chá de especiarias')
    await page.getByLabel('Allergens and diet').fill('milk, vegetarian')
    const photograph = join(import.meta.dirname, '..', 'docs', 'pictures', 'console-pin.png')
    await page.locator('input[type=file]').setInputFiles(photograph)
    await page.getByRole('button', { name: 'Cup 7' }).waitFor()
    await press('Keep it')
    await press('New options')
    await page.getByLabel('Language of what you write').selectOption('en')
    await page.getByLabel('What they are, as Milk').fill('Spice')
    await page.getByLabel('Option 1', { exact: true }).fill('Mild')
    await press('One more option')
    await page.getByLabel('Option 2', { exact: true }).fill('Hot')
    await page.getByLabel('Allergens and diet of option 2').fill('contains-nuts, vegan')
    await press('Up: Hot')
    const most = page.getByRole('group', { name: 'They take at most' })
    await most.getByRole('button', { name: 'More of it' }).click()
    await press('Chai')
    await press('Keep it')
    await press('Up: Chai')
    await page.locator('dialog .lights').getByText('New: chai').waitFor()
    await press('Use this menu')
    await soon(async () => {
      const menu = await manager.menu()
      return menu.ok ? menu.value.at(-2) : null
    }).toEqual({
      id: 'chai',
      name: { en: 'Chai', pt: 'Chá de especiarias' },
      picture: expect.stringMatching(/^\/pictures\/[a-f0-9]{32}\.jpg$/),
      category: 'coffee',
      tags: ['milk', 'vegetarian'],
      modifiers: [
        {
          id: 'spice',
          group: { en: 'Spice' },
          min: 1,
          max: 2,
          options: [
            { id: 'option-2', name: { en: 'Hot' }, tags: ['contains-nuts', 'vegan'], default: false },
            { id: 'option', name: { en: 'Mild' }, tags: [], default: true },
          ],
        },
      ],
    })
  })

  it('refuses a file that is no menu, and names the field', async () => {
    await press('The menu')
    const file = join(data.path, 'bad.json')
    await writeFile(file, JSON.stringify([{ id: 'mocha', name: '' }]))
    await page.locator('input[type=file]').setInputFiles(file)
    await press('Use this menu')
    await page
      .getByRole('alert')
      .getByText(/^That is no menu: .*name/)
      .waitFor()
    await writeFile(file, '{')
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('alert').getByText('That is no menu: bad.json').waitFor()
  })

  it('begins a new event like an old one, and goes back', async () => {
    await press('Events')
    await soon(things).toEqual(['POPUP'])
    await press('A new event')
    await page.getByLabel('Its short name: letters, digits, hyphens').fill('SUMMER')
    await press('Begin it')
    await soon(async () => Reflect.get(Object(await manager.stand()), 'value')).toMatchObject({ eventId: 'SUMMER' })
    expect((await manager.menu()).ok).toBe(true)
    await page.locator('.top-bar').getByRole('button', { name: 'More', exact: true }).click()
    await press('Events')
    await soon(things).toEqual(['SUMMER', 'POPUP'])
    await press('Switch to it')
    await soon(async () => Reflect.get(Object(await manager.stand()), 'value')).toMatchObject({ eventId: 'POPUP' })
  })

  it('calls back an order of hours ago by its number', async () => {
    const order = await manager.walkUp({ drink: 'americano', modifiers: [] })
    const { id, number } = order.ok ? order.value : { id: '', number: 0 }
    await manager.cancel(id, 'Sold out')
    await press('Call back an order')
    await page.getByLabel('Its number, also of hours ago').fill(String(number))
    await soon(() => page.locator('dialog .row strong').allTextContents()).toEqual([String(number)])
    await page.locator('dialog .row').click()
    await page.locator(`.slip[data-order="${String(number)}"]`).waitFor()
    await manager.cancel(id)
  })

  it('opens by hours that are set by the day or for all days at once', async () => {
    await press('Opening hours')
    await page.locator('dialog .row', { hasText: 'Monday' }).click()
    await press('Later: Opens')
    await press('The same on every day')
    await page.locator('dialog .row', { hasText: 'Sunday' }).click()
    await press('Closed on this day')
    await soon(() => page.locator('dialog .row strong').allTextContents()).toEqual([
      ...Array.from({ length: 6 }, () => '08:15 to 17:00'),
      'closed',
    ])
    const config = await manager.config()
    expect(config.ok && config.value['schedule']).toHaveLength(6)
  })

  it('tells displays of the Wi-Fi, and no longer', async () => {
    const wifi = async (): Promise<string | null> => {
      const code = await manager.code()
      return code.ok ? (code.value.wifi?.code ?? null) : 'no code'
    }
    await press('Wi-Fi for guests')
    await page.getByLabel('Name of the network').fill('fair')
    await page.getByLabel('Password, if it has one').fill('espresso1')
    await press('Show it')
    await page.getByText('Displays show fair.').waitFor()
    expect(await wifi()).toBe('WIFI:T:WPA;S:fair;P:espresso1;;')
    await press('Show none')
    await page.getByText('Displays show no Wi-Fi.').waitFor()
    expect(await wifi()).toBeNull()
  })

  it('saves a backup that a box goes on from', async () => {
    await press('Backup')
    const saving = page.waitForEvent('download')
    await page.locator('dialog').getByText('Save a backup').click()
    const file = join(data.path, 'saved.tar.gz')
    const download = await saving
    await download.saveAs(file)
    expect(download.suggestedFilename()).toMatch(/^presso-POPUP-.*\.tar\.gz$/)
    const other = await temporaryFolder()
    const restored = await runPresso('restore', file, '--data', other.path)
    await other.remove()
    expect([restored.code, restored.error]).toEqual([0, ''])
  })

  it('lists who is logged in and ends a session, which is out at once', async () => {
    const other = await (await counter(browser)).newPage()
    await other.goto(`${box.origin}/console`)
    await enterPin(other, pin)
    await other.locator('.lanes').waitFor()
    await press('Who is logged in')
    await soon(things).toEqual(['Barista 1', 'Barista 2', 'Barista 3'])
    await page.locator('dialog .thing', { hasText: 'Barista 3' }).getByRole('button', { name: 'End it' }).click()
    await other.locator('.pin-pad').waitFor()
    await soon(things).toEqual(['Barista 1', 'Barista 2'])
  })
})
