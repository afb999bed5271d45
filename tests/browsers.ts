import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'

/** Debian's Chromium; the name presso.local leads to this machine, so that pages have a non-secure origin as on a guest's phone. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP presso.local 127.0.0.1',
    ],
  })
}

export function phone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'en-GB',
  })
}

export function television(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'en-GB' })
}

export function counter(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true, locale: 'en-GB' })
}

/** Reads the QR code off a screenshot, as a phone's camera does. */
export async function readCode(page: Page): Promise<string> {
  const { data, width, height } = PNG.sync.read(await page.screenshot())
  const found = jsQR(new Uint8ClampedArray(data), width, height)
  if (found === null) throw new Error('no QR code is to be seen')
  return found.data
}

/** The same address by the name of the box, which is no secure origin. */
export function byName(url: string): string {
  const there = new URL(url)
  there.hostname = 'presso.local'
  return there.href
}

export async function enterPin(page: Page, pin: string): Promise<void> {
  // A display shows its pairing code first, and the PIN as the other way.
  const instead = page.locator('.pin-instead')
  await page.locator('.pin-pad').or(instead).first().waitFor()
  if ((await instead.count()) > 0) await instead.click()
  for (const digit of pin) await page.locator('.pin-pad').getByRole('button', { name: digit, exact: true }).click()
  await page.locator('.pin-pad .word').last().click()
}
