import { execFile } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { device, pin, staff, startBox, temporaryFolder, type Box } from './a-box.ts'
import { counter, enterPin, openBrowser } from './browsers.ts'

let browser: Browser
let data: Awaited<ReturnType<typeof temporaryFolder>>
let files: Awaited<ReturnType<typeof temporaryFolder>>
let box: Box
let manager: Awaited<ReturnType<typeof staff>>
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  data = await temporaryFolder()
  files = await temporaryFolder()
  box = await startBox(data.path)
  manager = await staff(box.origin)
  page = await (await counter(browser)).newPage()
  await page.goto(`${box.origin}/console`)
  await enterPin(page, pin)
  await page.locator('.lanes').waitFor()
})
afterAll(async () => {
  await browser.close()
  await box.kill('SIGTERM')
  await data.remove()
  await files.remove()
})
beforeEach(async () => {
  await page.reload()
  await page.locator('.top-bar').getByRole('button', { name: 'More', exact: true }).click()
  await press('Extensions')
})

const press = (name: string): Promise<void> => page.locator('dialog').getByRole('button', { name, exact: true }).click()
const offer = () => page.getByRole('region', { name: 'Cups in the shop' })

/** One that comes with the box under a name of its own, as an author packs it. */
async function packed(version: string, capabilities: readonly object[]): Promise<string> {
  const folder = join(files.path, 'cups-in-the-shop')
  await cp(join(import.meta.dirname, '../extensions/cup-counter'), folder, { recursive: true })
  const known: object = JSON.parse(await readFile(join(folder, 'extension.json'), 'utf8'))
  const own = { name: 'cups-in-the-shop', title: 'Cups in the shop', author: 'Ada', version, capabilities }
  await writeFile(join(folder, 'extension.json'), JSON.stringify({ ...known, ...own }))
  const archive = join(files.path, `cups-${version}.tgz`)
  await promisify(execFile)('tar', ['-czf', archive, '-C', files.path, 'cups-in-the-shop'])
  return archive
}

async function installed(): Promise<unknown> {
  const all = await manager.extensions()
  const found = all.ok ? all.value.installed : []
  return found.map(({ name, version, capabilities }) => [
    name,
    version,
    capabilities.filter(({ granted }) => granted).map(({ may }) => may),
  ])
}

describe('an extension in an archive', () => {
  it('is looked at before anything of it is on the box, and left there', async () => {
    await page.locator('.extensions input[type=file]').setInputFiles(await packed('1.0.0', [{ may: 'display' }]))
    await offer().getByText('By Ada.').waitFor()
    const told = await offer().innerText()
    expect(told).toContain('1.0.0')
    expect(told).toContain('write one line on the display')
    expect(told).toContain('It is not on this box yet.')
    await offer().getByRole('button', { name: 'Leave it' }).click()
    await offer().waitFor({ state: 'detached' })
    expect(await installed()).toEqual([])
  })

  it('is installed, and takes the place of an older one, which may no more than it was allowed', async () => {
    await page.locator('.extensions input[type=file]').setInputFiles(await packed('1.0.0', [{ may: 'display' }]))
    await offer().getByRole('button', { name: 'Install' }).click()
    await page.getByText('Cups in the shop is installed.').waitFor()
    await offer().getByRole('button', { name: 'Allow and switch on' }).click()
    await expect.poll(installed, { timeout: 20_000 }).toEqual([['cups-in-the-shop', '1.0.0', ['display']]])
    const more = [{ may: 'display' }, { may: 'request', hosts: ['lamp.local'] }]
    await page.locator('.extensions input[type=file]').setInputFiles(await packed('1.1.0', more))
    const next = offer().filter({ hasText: 'It takes the place of version 1.0.0.' })
    await next.getByText('ask these hosts over the web: lamp.local').waitFor()
    await next.getByRole('button', { name: 'Install' }).click()
    await expect.poll(installed, { timeout: 20_000 }).toEqual([['cups-in-the-shop', '1.1.0', ['display']]])
  })

  it('keeps what it was allowed only where the new version asks for the very same', async () => {
    const asks = (host: string) => packed('2.0.0', [{ may: 'request', hosts: [host] }])
    const install = async (path: string): Promise<void> => {
      const look = await manager.lookAtArchive(new Blob([await readFile(path)]))
      if (!look.ok) throw new Error(look.problem.detail)
      await manager.installExtension({ files: look.value.files })
    }
    await install(await asks('lamp.local'))
    await manager.changeExtension('cups-in-the-shop', { granted: ['request'] })
    await install(await asks('lamp.local'))
    const same = await installed()
    await install(await asks('evil.local'))
    expect([same, await installed()]).toEqual([
      [['cups-in-the-shop', '2.0.0', ['request']]],
      [['cups-in-the-shop', '2.0.0', []]],
    ])
  })

  it('that is none says why', async () => {
    const file = join(files.path, 'bad.zip')
    await writeFile(file, 'hello')
    await page.locator('.extensions input[type=file]').setInputFiles(file)
    await page
      .getByText('the archive, is neither a .zip nor a .tgz')
      .or(page.getByText(/neither a \.zip/))
      .waitFor()
  })

  it('is looked at for managers only, up to 1 MB', async () => {
    const barista = device(box.origin)
    const large = await manager.lookAtArchive(new Blob([new Uint8Array(1024 * 1024 + 1)]))
    const refused = await barista.lookAtArchive(new Blob(['PK']))
    expect([large.ok ? 'done' : large.problem.code, refused.ok ? 'done' : refused.problem.code]).toEqual([
      'request.too-large',
      'session.required',
    ])
  })
})
