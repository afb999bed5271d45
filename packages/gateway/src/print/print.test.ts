import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '@pressobox/words'
import { startTestBox, type TestBox } from '../testing/test-box.ts'
import { itSheet } from './it-sheet.ts'
import { posterPage } from './poster.ts'
import { setUpCard } from './set-up-card.ts'

let box: TestBox
beforeAll(async () => {
  box = await startTestBox()
})
afterAll(() => box.stop())

const about = { name: '<b>Bar', origin: 'http://10.55.0.1:8080', hostName: 'presso.local:8080' }
const wifi = { ssid: 'Coffee; <here>', password: 'flat "white"', hidden: false }

describe('the poster', () => {
  it('is two numbered codes in the languages that were asked for, and nothing in it is taken for markup', async () => {
    const page = await posterPage({ ...about, languages: ['pt', 'en', 'ar'], wifi })
    expect(page.match(/<svg[^>]*viewBox="0 0 \d+ \d+" shape-rendering/g)).toHaveLength(2)
    expect(page).toContain('<html lang="pt" dir="ltr">')
    expect(page).toContain('<p lang="ar" dir="rtl">')
    expect(page).toContain('Coffee; &lt;here&gt;')
    expect(page).toContain('10.55.0.1:8080')
    // The last quotation mark of a password must not wander to its front where the page goes from right to left.
    expect(page).toMatch(/\u2068flat [^\u2069]*white[^\u2069]+\u2069/)
    expect(page).not.toMatch(/<b>Bar|<here>|(?:src|href)=/)
  })

  it('is one code where no Wi-Fi is known, and exists in all ten languages', async () => {
    for (const language of languages) {
      const page = await posterPage({ ...about, languages: [language], wifi: null })
      expect(page.match(/shape-rendering/g)).toHaveLength(1)
    }
  })

  it('is given to staff alone, in the language of the stand and in English', async () => {
    const manager = await box.staff('barista')
    await manager.call('PATCH', '/api/config', { language: 'de' })
    expect((await box.device().call('GET', '/print/poster')).status).toBe(401)
    expect((await manager.call('GET', '/print/poster?languages=xx')).status).toBe(400)
    const { status, text } = await manager.call('GET', '/print/poster')
    expect([status, text.includes('lang="de"'), text.includes('<p lang="en"')]).toEqual([200, true, true])
  })
})

it('the sheet for the IT of a venue says what the box is there and what it needs', async () => {
  const manager = await box.staff('barista')
  expect((await box.device().call('GET', '/print/network')).status).toBe(401)
  const { status, text } = await manager.call('GET', '/print/network')
  expect([status, text.includes('Client-Isolation'), text.includes('UDP 5353')]).toEqual([200, true, true])
  const page = await itSheet({
    ...about,
    language: 'pt',
    cards: [{ name: 'wlan0', mac: 'b8:27:eb:00:00:01', addresses: ['10.55.0.1'] }],
    ssid: wifi.ssid,
  })
  for (const what of ['b8:27:eb:00:00:01', 'TCP 8080', 'Coffee; &lt;here&gt;', '&lt;b&gt;Bar'])
    expect(page).toContain(what)
})

it('the set-up card names the download and how to write the card on each system', async () => {
  const card = await setUpCard({ language: 'pt', version: '1.2.3', downloads: 'https://example.org/releases' })
  for (const what of [
    'pressobox-1.2.3-kiosk-arm64.img.zst',
    'https://example.org/releases',
    'Windows',
    'macOS',
    'Linux',
  ])
    expect(card).toContain(what)
})
