import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmulator, type Emulator } from '@pressobox/tickets/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { staff, startBox, temporaryFolder } from './a-box.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const poll = <Seen>(look: () => Seen | Promise<Seen>) => expect.poll(look, { timeout: 20_000 })
const logoFile = join(import.meta.dirname, '..', 'hardware', 'printer', 'logo.png')

async function box(prepare: (data: string) => Promise<void> = () => Promise.resolve()) {
  const printer = await startEmulator()
  closing.push(printer.close)
  const data = await temporaryFolder()
  closing.push(data.remove)
  await prepare(data.path)
  const running = await startBox(data.path, ['--printer', `bar=${printer.url}`])
  closing.push(() => running.kill('SIGTERM'))
  const manager = await staff(running.origin)
  await manager.setStand({ open: true })
  const view = async () => {
    const list = await manager.printers()
    return list.ok ? list.value.printers[0] : undefined
  }
  return { printer, manager, view }
}

async function testPage({ printer, manager }: { printer: Emulator; manager: Awaited<ReturnType<typeof staff>> }) {
  const before = printer.papers().length
  await manager.testPrinter('bar')
  await poll(() => printer.papers().length).toBe(before + 1)
  return printer.papers().at(-1)?.text ?? ''
}

describe('a printer of a running box', () => {
  it('beeps at a new bar ticket where that is wanted, and opens its drawer when it is told to', async () => {
    const { printer, manager } = await box()
    const order = async (): Promise<void> => {
      const placed = await manager.walkUp({ drink: 'americano', modifiers: [] })
      if (!placed.ok) throw new Error(placed.problem.detail)
      const before = printer.papers().length
      await manager.make(placed.value.id)
      await poll(() => printer.papers().length).toBe(before + 1)
    }
    await order()
    await manager.putPrinter('bar', { url: printer.url, beep: true })
    await order()
    await manager.openDrawer('bar')
    await poll(printer.notes).toEqual(['beep', 'drawer'])
    await manager.putPrinter('bar', { url: printer.url, profile: 'generic-58', beep: true })
    const none = await manager.openDrawer('nobody')
    expect(none.ok ? 'opened' : none.problem.code).toBe('request.invalid')
  })

  it('gets a profile of its own from what its test page showed', async () => {
    const made = await box()
    const { manager, view } = made
    await testPage(made)
    await poll(async () => (await view())?.state).toBe('ready')
    const answers = { pagesRight: [18], ruler: 32, picture: 'esc-star', cuts: false } as const
    const wrong = await manager.calibratePrinter('bar', { ...answers, ruler: 33 })
    await manager.calibratePrinter('bar', answers)
    expect([wrong.ok, (await view())?.profile, (await testPage(made)).includes('bar, 58 mm')]).toEqual([
      false,
      'calibrated',
      true,
    ])
    await manager.putPrinter('bar', { url: made.printer.url, profile: 'epson-tm-t20' })
    const between = await view()
    await manager.putPrinter('bar', { url: made.printer.url, profile: 'calibrated' })
    expect([between?.profile, between?.calibrated, (await testPage(made)).includes('bar, 58 mm')]).toEqual([
      'epson-tm-t20',
      true,
      true,
    ])
  })

  it('that never answers is not waited for once its test page showed that', async () => {
    const made = await box()
    const { printer, manager, view } = made
    printer.fault('deaf')
    await poll(async () => (await view())?.state).toBe('unknown')
    await testPage(made)
    // Its outcome comes when nothing was answered for long enough.
    await poll(async () => (await view())?.state).toBe('unknown')
    await manager.calibratePrinter('bar', { pagesRight: [19], ruler: 48, picture: 'gs-v-0', cuts: true })
    const before = printer.received().length
    await testPage(made)
    const asked = printer.received().subarray(before)
    expect([asked.includes(Buffer.of(0x10, 0x04)), asked.includes(Buffer.of(0x1d, 0x72, 0x01))]).toEqual([false, false])
  })
})

describe('the logo', () => {
  it('is printed from the data folder', async () => {
    const made = await box(async (data) => writeFile(join(data, 'logo.png'), await readFile(logoFile)))
    expect(await testPage(made)).toMatch(/^\[picture\]\n/)
  })

  it('is printed once a manager sends it, until it is taken away; what is no picture is refused', async () => {
    const made = await box()
    const { manager } = made
    const before = await testPage(made)
    const bad = await manager.putLogo(Buffer.from('not a picture').toString('base64'))
    await manager.putLogo((await readFile(logoFile)).toString('base64'))
    const after = await testPage(made)
    await manager.putLogo(null)
    const again = await testPage(made)
    expect([
      bad.ok ? 'taken' : bad.problem['field'],
      [before, after, again].map((text) => text.startsWith('[picture]\n')),
    ]).toEqual(['png', [false, true, false]])
  })
})
