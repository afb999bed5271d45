import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBar, type Bar } from './a-bar.ts'
import { openBrowser, phone } from './browsers.ts'

let browser: Browser
let bar: Bar
let mine: BrowserContext
let guest: Page
/** The story of the order with a name. */
let story = ''
beforeAll(async () => {
  browser = await openBrowser()
  bar = await openBar()
  mine = await phone(browser)
  guest = await mine.newPage()
})
afterAll(async () => {
  await browser.close()
  await bar.close()
})

const screen = (page: Page, name: string) => page.locator(`[data-screen="${name}"]`)

const scan = async (page: Page): Promise<void> => {
  await page.goto(`${bar.box.origin}/?c=${await bar.code()}`)
  await page.locator('html[data-alive] [data-screen="choosing"]').waitFor()
}

const collected = async (page: Page): Promise<void> => {
  const orders = await bar.manager.orders()
  const id = (orders.ok && orders.value.orders[0]?.id) || ''
  await bar.manager.complete(id)
  await bar.manager.collect(id)
  await screen(page, 'collected').waitFor()
}

describe('a guest who chooses', () => {
  it('is told what has just sold out, and keeps the rest of the choice', async () => {
    await scan(guest)
    await guest.getByRole('button', { name: 'Flat White' }).click()
    await guest.getByLabel('Oat').check()
    await guest.getByLabel('Your name, if you like').fill('Ada')
    await bar.manager.patchOption('milk', 'oat', { available: false })
    await guest.getByRole('alert').getByText('Oat is sold out. Choose another.').waitFor()
    expect(await guest.locator('form.drink button[type="submit"]').isDisabled()).toBe(true)
    expect(await guest.getByLabel('Your name, if you like').inputValue()).toBe('Ada')
    await bar.manager.patchOption('milk', 'oat', { available: true })
    await guest.locator('form.drink button[type="submit"]').click()
    await screen(guest, 'queued').getByText('Oat').waitFor()
    await collected(guest)
    story = (await guest.getByRole('link', { name: 'The story of an order' }).getAttribute('href')) ?? ''
  })

  it('has the same again by one tap', async () => {
    await bar.manager.newCode()
    await scan(guest)
    await guest.getByRole('button', { name: 'Same again: Flat White, Oat' }).click()
    await screen(guest, 'queued').getByText('Oat').waitFor()
    await collected(guest)
  })

  it('shares the story of the order by its link: every event and the path, and nothing of who', async () => {
    const friend = await (await phone(browser)).newPage()
    await friend.goto(new URL(story, bar.box.origin).href)
    await screen(friend, 'journey').waitFor()
    expect(await friend.locator('.way li:not(.not)').count()).toBeGreaterThanOrEqual(3)
    expect(await friend.locator('.journey li').count()).toBeGreaterThanOrEqual(4)
    expect(await friend.content()).not.toContain('Ada')
    await friend.getByRole('button', { name: 'Copy the link' }).click()
    await friend.getByText('The link is copied').waitFor()
  })
})
