import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pin, runPresso, staff, startBox, temporaryFolder, type Box } from './a-box.ts'
import { openBrowser } from './browsers.ts'

let browser: Browser
let data: Awaited<ReturnType<typeof temporaryFolder>>
let box: Box
let manager: Awaited<ReturnType<typeof staff>>
let desk: Page
let tv: Page
beforeAll(async () => {
  browser = await openBrowser()
  data = await temporaryFolder()
  box = await startBox(data.path)
  manager = await staff(box.origin)
  await manager.setStand({ open: true })
  desk = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  tv = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
})
afterAll(async () => {
  await browser.close()
  await box.kill('SIGTERM')
  await data.remove()
})

/** A real picture of one colour, made by the browser. */
const picture = (page: Page, type: string): Promise<string> =>
  page.evaluate((wanted) => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 360
    const pen = canvas.getContext('2d')
    if (pen !== null) {
      pen.fillStyle = '#17693f'
      pen.fillRect(0, 0, 640, 360)
    }
    return canvas.toDataURL(wanted).replace(/^.*,/, '')
  }, type)

const logIn = (page: Page, role: string): Promise<unknown> =>
  page.evaluate(
    ([secret, as]) =>
      fetch('/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ pin: secret, role: as }),
      }),
    [pin, role],
  )

it('slides are put on at the console: by what is in the file, in their order, each for so long, or not', async () => {
  await tv.goto(`${box.origin}/display`)
  await logIn(tv, 'display')
  await tv.reload()
  await tv.locator('.column.ready').waitFor()
  await desk.goto(`${box.origin}/console`)
  await logIn(desk, 'manager')
  await desk.reload()
  const press = (name: string) => desk.getByRole('button', { name, exact: true }).click()
  await press('More')
  await press('Slides')
  const files = desk.locator('input[type=file]')
  for (const type of ['image/png', 'image/webp'])
    await files.setInputFiles({
      name: 'beans',
      mimeType: type,
      buffer: Buffer.from(await picture(desk, type), 'base64'),
    })
  await desk.getByRole('img', { name: 'Slide 2' }).waitFor()
  await files.setInputFiles({
    name: 'no.png',
    mimeType: 'image/png',
    buffer: Buffer.from('not a picture at all, by its first bytes'),
  })
  await desk.getByRole('alert').waitFor()
  await press('Up: Slide 2')
  await desk.getByRole('group', { name: 'How long slide 1 is shown' }).getByRole('button', { name: '5 s' }).click()
  await desk.getByRole('button', { name: 'Show slide 2' }).click()
  await expect
    .poll(async () => {
      const result = await manager.slides()
      return result.ok ? result.value.slides.map(({ seconds, on }) => [seconds, on]) : null
    })
    .toEqual([
      [5, true],
      [10, false],
    ])
  const refused = await manager.addSlide(
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>').toString('base64'),
  )
  expect(refused.ok ? null : refused.problem.code).toBe('request.invalid')
  const stranger = await fetch(`${box.origin}/api/slides`)
  expect(stranger.status).toBe(401)
})

it(
  'a display that was there before them shows them while nobody waits, beside the code, and no longer when somebody does',
  { timeout: 120_000 },
  async () => {
    await tv.locator('.slide img').waitFor({ timeout: 60_000 })
    expect(await tv.locator('.code-card .qr').count()).toBe(1)
    expect(await tv.locator('.slide img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640)
    await manager.walkUp({ drink: 'americano', modifiers: [] })
    await tv.locator('.column.preparing .called-number').waitFor()
    expect(await tv.locator('.slide').count()).toBe(0)
  },
)

it('are in a backup, and there again after a restart', async () => {
  const file = join(data.path, 'all.tar.gz')
  const other = await temporaryFolder()
  expect((await runPresso('backup', file, '--data', data.path)).code).toBe(0)
  expect((await runPresso('restore', file, '--data', other.path)).code).toBe(0)
  // Two pictures, the list of them, and its last copy.
  const kept = await readdir(join(data.path, 'slides'))
  expect([kept.length, await readdir(join(other.path, 'slides'))]).toEqual([4, kept])
  await other.remove()
  await box.kill('SIGTERM')
  box = await startBox(data.path)
  manager = await staff(box.origin)
  const again = await manager.slides()
  expect(again.ok && again.value.slides.length).toBe(2)
})
