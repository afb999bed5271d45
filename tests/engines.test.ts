import { afterEach, describe, expect, it } from 'vitest'
import { staff, startBox, temporaryFolder } from './a-box.ts'
import type { Engine } from './engines/engine.ts'
import { hasFirefox, openFirefox } from './engines/firefox.ts'
import { hasWebkit, openWebkit } from './engines/webkit.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const engines: readonly (readonly [string, boolean, () => Promise<Engine>])[] = [
  ['Firefox ESR', hasFirefox, openFirefox],
  ['WebKitGTK', hasWebkit, openWebkit],
]

/** A button by what it says; true when it was there. */
const press = (words: string): string =>
  `(() => { const found = [...document.querySelectorAll('button')].find((each) => each.textContent.includes(${JSON.stringify(words)})); found?.click(); return found !== undefined })()`

// Without the browser (apt-get install firefox-esr webkit2gtk-driver xvfb) its run is left out and counted as skipped.
describe.each(engines)('the way of a guest in %s', (_name, isThere, openEngine) => {
  it.skipIf(!isThere)(
    'goes from the code to the cup, also over a reload',
    async () => {
      const data = await temporaryFolder()
      const box = await startBox(data.path)
      closing.push(data.remove, () => box.kill('SIGTERM'))
      const manager = await staff(box.origin)
      await manager.setStand({ open: true })
      const code = await manager.code()
      const engine = await openEngine()
      closing.push(engine.close)
      const soon = (expression: string) => expect.poll(() => engine.ask(expression), { timeout: 20_000 })
      const screen = "document.querySelector('[data-screen]')?.dataset.screen"

      await engine.open(`${box.origin}/?c=${code.ok ? code.value.code : ''}`)
      await soon(press('Flat White')).toBe(true)
      await soon(press('Order Flat White')).toBe(true)
      await soon(screen).toBe('queued')
      const [order] = await manager.orders().then((list) => (list.ok ? list.value.orders : []))
      await manager.make(order?.id ?? '')
      await soon(screen).toBe('making')
      await manager.complete(order?.id ?? '')
      await soon(screen).toBe('ready')
      await engine.open(`${box.origin}${String(await engine.ask('location.pathname + location.search'))}`)
      await soon(screen).toBe('ready')
      await soon(press('I have it')).toBe(true)
      await soon(screen).toBe('collected')
    },
    120_000,
  )
})
