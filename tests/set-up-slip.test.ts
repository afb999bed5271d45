import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import type { Browser, Page } from 'playwright-core'
import { startEmulator, type Emulator } from '@pressobox/tickets/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { device, startBox, temporaryFolder } from './a-box.ts'
import { counter, openBrowser } from './browsers.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const text = (printer: Emulator): string =>
  printer
    .papers()
    .map((paper) => paper.text)
    .join('\n')

const drawnPin = (printer: Emulator): string => /\n\s*(\d{6})\s*\n/.exec(text(printer))?.[1] ?? 'none'

async function newBox() {
  const printer = await startEmulator()
  closing.push(printer.close)
  const data = await temporaryFolder()
  closing.push(data.remove)
  const start = async () => {
    const running = await startBox(data.path, ['--printer', `bar=${printer.url}`], [])
    closing.push(() => running.kill('SIGTERM'))
    return running
  }
  const box = await start()
  await expect.poll(() => text(printer), { timeout: 15_000 }).toContain('PIN of the manager')
  return { printer, data: data.path, box, start }
}

/** What a camera reads off the slip. */
async function codeOn(printer: Emulator): Promise<string> {
  const picture = await printer.papers()[0]?.png()
  const { data, width, height } = PNG.sync.read(Buffer.from(picture ?? []))
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? 'no code'
}

describe('the slip of a new box', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  it('is printed once on a real printer, and its PIN is in no file', async () => {
    const { printer, data, box, start } = await newBox()
    const drawn = drawnPin(printer)
    await box.kill('SIGTERM')
    await (await start()).kill('SIGTERM')
    const files = await readdir(data, { recursive: true, withFileTypes: true })
    const texts = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
    )
    expect([printer.papers().length, /^\d{6}$/.test(drawn), texts.some((each) => each.includes(drawn))]).toEqual([
      1,
      true,
      false,
    ])
  })

  it('is needed no more once its PIN was entered, and the box says so to its own screen', async () => {
    const { printer, box } = await newBox()
    let said = ''
    box.process.stdout?.on('data', (line: string) => (said += line))
    const guest = device(box.origin)
    await guest.logIn({ pin: drawnPin(printer) === '000000' ? '111111' : '000000' })
    const before = said
    await guest.logIn({ pin: drawnPin(printer) })
    await expect.poll(() => said).toBe('PIN       was entered: no screen shows it any more\n')
    expect(before).toBe('')
  })

  it('has a code that logs a camera’s phone in as the manager, once, and leaves no token in the address bar', async () => {
    const { printer, box } = await newBox()
    const code = await codeOn(printer)
    const open = async (): Promise<Page> => {
      const page = await (await counter(browser)).newPage()
      closing.push(() => page.context().close())
      await page.goto(code)
      return page
    }
    const first = await open()
    await first.locator('.lanes').waitFor()
    const who: unknown = await first.evaluate(() => fetch('/api/session').then((answer) => answer.json()))
    await first.reload()
    await first.locator('.lanes').waitFor()
    const second = await open()
    await second.getByText('This link opened the console once').waitFor()
    expect([first.url(), who, second.url()]).toEqual([
      `${box.origin}/console`,
      { role: 'manager', name: 'Barista 1' },
      `${box.origin}/console`,
    ])
  })
})
