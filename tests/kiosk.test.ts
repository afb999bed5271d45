import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pin, staff, temporaryFolder } from './a-box.ts'
import { bundleKiosk, isReal, lanes, openKiosk, press, type Kiosk } from './electron/kiosk.ts'

const pinFlag = ['--pin', pin]

beforeAll(bundleKiosk)

describe('the box’s own window', () => {
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

  it('comes in without a PIN, by a token that it gets once', async () => {
    expect(await kiosk.page('evaluate', 'fetch("/api/session").then((answer) => answer.json())')).toEqual({
      role: 'manager',
      name: 'Barista 1',
    })
    expect(await kiosk.page('evaluate', 'window.presso.token()')).toBe(null)
  })

  it.skipIf(isReal)('opens shut off, as Electron’s checklist asks', async () => {
    expect(await kiosk.machine('windows')).toEqual([
      {
        kiosk: true,
        focused: 0,
        width: 1280,
        webPreferences: {
          preload: true,
          partition: 'persist:console',
          contextIsolation: true,
          sandbox: true,
          nodeIntegration: false,
          webviewTag: false,
          navigateOnDragDrop: false,
          spellcheck: false,
          backgroundThrottling: false,
          autoplayPolicy: 'no-user-gesture-required',
        },
      },
    ])
    expect(await kiosk.machine('app')).toMatchObject({
      sandboxed: true,
      menu: null,
      userData: join(data.path, 'window'),
    })
  })

  it.skipIf(isReal)(
    'grants no permission, loads nothing from elsewhere, keeps no download of the display and embeds nothing',
    async () => {
      const asked = [
        'media',
        'geolocation',
        'notifications',
        'openExternal',
        'clipboard-read',
        'hid',
        'usb',
        'fullscreen',
      ]
      expect(await kiosk.machine('permissions', asked)).toEqual([
        { granted: [], spellChecker: false },
        { granted: [], spellChecker: false },
      ])
      const origin = await kiosk.origin()
      const urls = [
        `${origin}/api/stand`,
        `${origin.replace('http', 'ws')}/socket.io`,
        'http://example.org/',
        'file:///etc/passwd',
      ]
      expect(await Promise.all(urls.map((url) => kiosk.machine('loads', url)))).toEqual([true, true, false, false])
      expect(await kiosk.machine('download')).toBe(true)
      expect(await kiosk.machine('webview')).toBe(true)
    },
  )

  it('stays where it is when a page wants to go elsewhere or to open a window', async () => {
    const before = await kiosk.page('url')
    await kiosk.page('evaluate', 'void (location.href = "http://example.org/")')
    await kiosk.page('evaluate', 'void window.open("http://example.org/")')
    await lanes(kiosk)
    expect(await kiosk.page('url')).toBe(before)
  })

  it.skipIf(isReal)(
    'refuses what comes from a frame inside, from another page, or is not as it should be',
    async () => {
      const origin = await kiosk.origin()
      const ask = (
        frame: string,
        url: string | null,
        channel: string,
        ...given: readonly unknown[]
      ): Promise<unknown> =>
        kiosk.machine('ask', { channel: `presso:${channel}`, given, frame, url }).then(
          (value) => value,
          () => 'refused',
        )
      const consoleUrl = `${origin}/console`
      expect(await ask('main', consoleUrl, 'state')).toEqual({ kiosk: true, reloads: 0 })
      expect([
        await ask('inner', consoleUrl, 'state'),
        await ask('gone', null, 'state'),
        await ask('main', `${origin}/display`, 'state'),
        await ask('main', 'http://example.org/console', 'token'),
        await ask('main', consoleUrl, 'retry'),
        await ask('main', consoleUrl, 'leave', pin, 'anywhere'),
        await ask('main', consoleUrl, 'leave', { pin }, 'stop'),
        await ask('main', consoleUrl, 'state', 'more'),
      ]).toEqual(Array.from({ length: 8 }, () => 'refused'))
    },
  )

  it.skipIf(isReal)('takes no key that would lead out of it', async () => {
    const ways = [
      { key: 'F4', alt: true },
      { key: 'w', control: true },
      { key: 'F11' },
      { key: 'R', meta: true },
      { key: 'a' },
      { key: 'Enter' },
    ]
    expect(await Promise.all(ways.map((way) => kiosk.machine('key', way)))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
    await kiosk.machine('close')
    await kiosk.machine('second')
    expect(await kiosk.machine('windows')).toMatchObject([{ kiosk: true, focused: 1 }])
  })

  it.skipIf(isReal)('keeps the screen lit while the stand is open', async () => {
    const manager = await staff(await kiosk.origin())
    const lit = async (): Promise<unknown> => Reflect.get(Object(await kiosk.machine('app')), 'blockers')
    await manager.setStand({ open: true })
    await expect.poll(lit).toEqual(['prevent-app-suspension', 'prevent-display-sleep'])
    await manager.setStand({ open: false })
    await expect.poll(lit).toEqual(['prevent-app-suspension'])
  })

  it.skipIf(isReal)('shows the display on a second screen for as long as there is one', async () => {
    await kiosk.machine('plug')
    await expect
      .poll(() => kiosk.display('url').catch(() => ''), { timeout: 20_000 })
      .toBe(`${await kiosk.origin()}/display`)
    await kiosk.display('waitForSelector', '.screen')
    expect(await kiosk.machine('windows')).toMatchObject([
      { width: 1280 },
      { width: 1920, kiosk: true, webPreferences: { preload: false, partition: 'persist:display' } },
    ])
    await kiosk.machine('unplug')
    expect(await kiosk.machine('windows')).toMatchObject([{ width: 1280 }])
  })

  it.skipIf(isReal)(
    'is loaded again, logged and counted, when its page crashes or hangs',
    { timeout: 60_000 },
    async () => {
      const state = (): Promise<unknown> => kiosk.page('evaluate', 'window.presso.state()').catch(() => null)
      await kiosk.machine('crash')
      await expect.poll(state, { timeout: 15_000 }).toEqual({ kiosk: true, reloads: 1 })
      await lanes(kiosk)
      await kiosk.machine('hang')
      await expect.poll(state, { timeout: 20_000 }).toEqual({ kiosk: true, reloads: 2 })
      await lanes(kiosk)
      expect(kiosk.errors()).toContain("The console's page is gone (crashed, 5). Loading it again, 2 since the start.")
    },
  )

  it.skipIf(isReal)('looks at its connection when the machine wakes up', async () => {
    await kiosk.page('evaluate', 'void window.presso.onWake(() => { document.body.dataset.woke = "yes" })')
    await kiosk.machine('resume')
    await kiosk.page('waitForSelector', 'body[data-woke="yes"]')
  })

  it('is left only with the manager’s PIN', async () => {
    await press(kiosk, 'More')
    await press(kiosk, 'Leave the full screen')
    await press(kiosk, 'Show the desktop')
    for (const digit of '1111') await press(kiosk, digit)
    await press(kiosk, 'Enter')
    await kiosk.page('waitForSelector', 'text=That PIN is not the manager’s. Try again.')
    expect(await kiosk.machine('windows')).toMatchObject([{ kiosk: true }])
    for (const digit of pin) await press(kiosk, digit)
    await press(kiosk, 'Enter')
    await expect.poll(() => kiosk.machine('windows')).toMatchObject([{ kiosk: false }])
    await press(kiosk, 'More')
    await press(kiosk, 'Full screen again')
    await expect.poll(() => kiosk.machine('windows')).toMatchObject([{ kiosk: true }])
  })

  it('stops the box cleanly with the PIN', async () => {
    expect(await kiosk.page('evaluate', `window.presso.leave('${pin}', 'stop')`).catch(() => 'done')).toBe('done')
    expect(await kiosk.gone).toBe(0)
  })
})

describe('the app', () => {
  it('shows a PIN that it drew, once, and stops by a signal', async () => {
    const data = await temporaryFolder()
    const kiosk = openKiosk(data.path)
    await kiosk.page('waitForSelector', 'dialog .pairing-code')
    expect(await kiosk.page('textContent', 'dialog .pairing-code')).toMatch(/^\d{6}$/)
    await press(kiosk, 'I have noted it')
    expect(await kiosk.stop()).toBe(0)
    await data.remove()
  })

  it.skipIf(isReal)(
    'says in words why the box does not start and what to do, and goes on when that is done',
    async () => {
      const data = await temporaryFolder()
      const first = openKiosk(data.path, pinFlag)
      await lanes(first)
      const second = openKiosk(data.path, pinFlag, { DOUBLE_LOCALE: 'pt-PT', DOUBLE_SCREEN: '800x480' })
      await second.page('waitForSelector', 'h1')
      expect([await second.page('textContent', 'h1'), await second.page('textContent', 'strong')]).toEqual([
        'O bar não está a funcionar',
        'Pare esse, ou indique outra pasta com --data.',
      ])
      await first.stop()
      await press(second, 'Tentar outra vez')
      await lanes(second)
      expect(await second.stop()).toBe(0)
      await data.remove()
    },
  )

  it('leaves with the code of what kept it from starting', async () => {
    const data = await temporaryFolder()
    const first = openKiosk(data.path, pinFlag)
    await lanes(first)
    const second = openKiosk(data.path, pinFlag)
    await second.page('waitForSelector', 'h1')
    await press(second, 'Switch off')
    expect([await second.gone, await first.stop()]).toEqual([3, 0])
    await data.remove()
  })

  it.skipIf(isReal)('hands over to the one that runs, and knows its flags', async () => {
    const data = await temporaryFolder()
    expect(await openKiosk(data.path, pinFlag, { DOUBLE_SECOND: '1' }).gone).toBe(0)
    expect(await openKiosk(data.path, ['--pin', 'abc']).gone).toBe(2)
    await data.remove()
  })
})
