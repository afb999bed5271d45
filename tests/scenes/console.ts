import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { pin, staff } from '../a-box.ts'
import { enterPin } from '../browsers.ts'
import type { Scene, Stage } from './stage.ts'

type Show = Scene['show']

const toPin: Show = async ({ box, page }) => {
  await page.goto(`${box.origin}/console`)
  await page.locator('.pin-pad').waitFor()
}

const inside: Show = async (stage) => {
  await toPin(stage)
  await enterPin(stage.page, pin)
  await stage.page.locator('.lanes').waitFor()
}

const drinks = ['flat-white', 'americano', 'cappuccino', 'single-espresso', 'double-espresso']
const names = ['Bea', 'Carl', undefined, 'Dunja', 'Maximiliana-Josephine', undefined, 'Emil']

const orders = async ({ manager }: Stage, count: number): Promise<readonly string[]> => {
  await manager.patchConfig({ maxOrdersInQueue: 400, baristaMinutes: 900 })
  const ids: string[] = []
  for (let made = 0; made < count; made += 1) {
    const name = names[made % names.length]
    const drink = drinks[made % drinks.length] ?? 'americano'
    const order = await manager.walkUp({
      drink,
      modifiers: made % 5 < 3 ? [{ group: 'milk', option: made % 2 === 0 ? 'oat' : 'regular' }] : [],
      ...(name === undefined ? {} : { name }),
      ...(made % 6 === 1 ? { note: 'Extra hot please, and in my own blue cup' } : {}),
    })
    if (!order.ok) throw new Error(order.problem.detail)
    ids.push(order.value.id)
  }
  return ids
}

const scene = (name: string, show: Show): Scene => ({ name, surface: 'console', show })

const alone = (name: string, show: Show): Scene => ({ ...scene(name, show), alone: true })

const press = (within: Locator, en: string, pt: string): Promise<void> =>
  within
    .locator('button')
    .filter({ hasText: new RegExp(`^(${en}|${pt})`) })
    .first()
    .click()

const some: Show = async (stage) => {
  const ids = await orders(stage, 6)
  await inside(stage)
  await stage.manager.complete(ids[0] ?? '')
  const slip = stage.page.locator('.lane.queued .slip').first()
  await slip.locator('.button').last().click()
  await stage.page.locator('.lane.making .slip').waitFor()
}

const doors: readonly Scene[] = [
  scene('pin', toPin),
  scene('pin-wrong', async (stage) => {
    await toPin(stage)
    await enterPin(stage.page, '000000')
    await stage.page.locator('.pin .wrong').waitFor()
  }),
  scene('pin-locked', async (stage) => {
    await toPin(stage)
    for (let tries = 0; tries < 6; tries += 1) {
      const answered = stage.page.waitForResponse('**/api/session')
      await enterPin(stage.page, '000000')
      await answered
    }
    await stage.page.getByText(/\d:\d\d/).waitFor()
  }),
]

const lanes: readonly Scene[] = [
  scene('empty', inside),
  scene('some', some),
  scene('busy', async (stage) => {
    const ids = await orders(stage, 33)
    const other = await staff(stage.box.origin)
    for (const id of ids.slice(0, 4)) await other.complete(id)
    for (const id of ids.slice(4, 7)) await other.make(id)
    await inside(stage)
    await stage.page.locator('.lane.queued .slip').first().locator('.button').last().click()
    await stage.page.locator('.lane.making .slip').waitFor()
  }),
  alone('tiles', async (stage) => {
    await extensions(stage)
    await some(stage)
    await stage.page.locator('.tile strong').first().waitFor()
    await stage.page.getByText('Drinks today 6').waitFor()
  }),
  alone('lost', async (stage) => {
    await some(stage)
    await stage.box.kill('SIGKILL')
    await stage.page.locator('.banner.wrong').waitFor()
  }),
  scene('broadcast', async (stage) => {
    await some(stage)
    await stage.manager.broadcast('The grinder is resting: ten minutes more.', 10)
    await stage.page.getByText('The grinder is resting').first().waitFor()
  }),
]

/** A rush: the same drink several times, one put first, one about to time out, some on the shelf, one-tap mode. */
const rush: Scene = scene('rush', async (stage) => {
  const { manager, page } = stage
  await manager.patchConfig({ maxOrdersInQueue: 16, baristaMinutes: 2, shelfSeconds: 0.5 })
  await manager.walkUp({ drink: 'cappuccino', modifiers: [], name: 'Dunja' })
  await manager.patchConfig({ baristaMinutes: 15 })
  const flat = { drink: 'flat-white', modifiers: [{ group: 'milk', option: 'oat' }] }
  const placed = await Promise.all(Array.from({ length: 6 }, () => manager.walkUp(flat)))
  const ids = placed.flatMap((order) => (order.ok ? [order.value.id] : []))
  for (const id of ids.slice(0, 2)) await manager.complete(id)
  const last = await manager.walkUp({ drink: 'americano', modifiers: [], name: 'Emil' })
  await manager.prioritise(last.ok ? last.value.id : '', true)
  for (let more = 0; more < 6; more += 1) await manager.walkUp({ drink: 'double-espresso', modifiers: [] })
  await inside(stage)
  await page.keyboard.press('s')
  await page.locator('.shelf-row').nth(1).waitFor()
})

const panel = (name: string, open: (stage: Stage) => Promise<void>): Scene =>
  scene(name, async (stage) => {
    await orders(stage, 3)
    await inside(stage)
    await open(stage)
    await stage.page.locator('dialog').waitFor()
  })

/** What it leaves behind would show in other scenes. */
const panelAlone = (name: string, open: (stage: Stage) => Promise<void>): Scene => ({
  ...panel(name, open),
  alone: true,
})

/** Extensions as they came with the box: two that run, one that is off. */
const extensions = async ({ manager }: Stage): Promise<void> => {
  await manager.installExtension({ offered: 'barista-robot', enable: true, granted: ['robot-orders'] })
  await manager.installExtension({ offered: 'order-metrics', enable: true })
  await manager.installExtension({ offered: 'webhook-out' })
}

const more = (stage: Stage): Promise<void> => press(stage.page.locator('.top-bar'), 'More', 'Mais')

const slipMore = (stage: Stage): Promise<void> => press(stage.page.locator('.slip').first(), 'More', 'Mais')

const inDialog = (stage: Stage, en: string, pt: string): Promise<void> => press(stage.page.locator('dialog'), en, pt)

const panels: readonly Scene[] = [
  panel('order', slipMore),
  panel('cancel', async (stage) => {
    await slipMore(stage)
    await inDialog(stage, 'Cancel this order', 'Cancelar este pedido')
  }),
  panel('stock', async (stage) => {
    await stage.manager.patchDrink('cappuccino', { available: false })
    await stage.manager.patchDrink('americano', {
      available: false,
      until: new Date(Date.now() + 3_600_000).toISOString(),
    })
    await press(stage.page.locator('.top-bar'), 'Sold out', 'Esgotado')
  }),
  panel('stock-until', async (stage) => {
    await press(stage.page.locator('.top-bar'), 'Sold out', 'Esgotado')
    await inDialog(stage, 'Flat White', 'Flat White')
  }),
  panel('stand', (stage) => stage.page.locator('.button.state').click()),
  panel('pause', async (stage) => {
    await stage.page.locator('.button.state').click()
    await inDialog(stage, 'Close the stand', 'Fechar o bar')
  }),
  panel('drain', async (stage) => {
    await stage.page.locator('.button.state').click()
    await inDialog(stage, 'End all running', 'Terminar todos')
  }),
  panel('walk-up', async (stage) => {
    await press(stage.page.locator('.top-bar'), 'At the counter', 'Ao balcão')
    await inDialog(stage, 'Oat', 'Aveia')
  }),
  panel('tickets', async (stage) => {
    await stage.page.locator('.slip').first().locator('.button').last().click()
    await press(stage.page.locator('.top-bar'), 'Tickets', 'Talões')
    await stage.page.waitForLoadState('networkidle')
  }),
  ...(
    [
      ['numbers', 'Numbers', 'Números'],
      ['health', 'Is all well', 'Está tudo bem'],
      ['menu-file', 'The menu', 'A ementa'],
      ['events', 'Events', 'Eventos'],
      ['sessions', 'Who is logged in', 'Quem entrou'],
    ] as const
  ).map(([name, en, pt]) =>
    panel(name, async (stage) => {
      const list = await stage.manager.orders()
      const [first] = list.ok ? list.value.orders : []
      await stage.manager.complete(first?.id ?? '')
      await more(stage)
      await inDialog(stage, en, pt)
    }),
  ),
  panel('own', async (stage) => {
    await more(stage)
    await inDialog(stage, 'This console', 'Esta consola')
  }),
  panel('demand', async (stage) => {
    await stage.manager.patchConfig({ eventQuota: 200 })
    await more(stage)
    await inDialog(stage, 'How much comes in', 'Quanto entra')
  }),
  panel('remake', async (stage) => {
    const list = await stage.manager.orders()
    const [first] = list.ok ? list.value.orders : []
    await stage.manager.complete(first?.id ?? '')
    await press(stage.page.locator('.lane.ready .slip').first(), 'More', 'Mais')
    await inDialog(stage, 'Make it again', 'Fazer')
  }),
  panel('more', more),
  panel('recall', async (stage) => {
    const list = await stage.manager.orders()
    const [first, second] = list.ok ? list.value.orders : []
    await stage.manager.complete(first?.id ?? '')
    await stage.manager.cancel(second?.id ?? '', 'Sold out')
    await more(stage)
    await inDialog(stage, 'Call back', 'Chamar')
  }),
  panelAlone('extensions', async (stage) => {
    await extensions(stage)
    await more(stage)
    await inDialog(stage, 'Extensions', 'Extensões')
    await stage.page.locator('.extension').first().waitFor()
  }),
  panelAlone('extension-settings', async (stage) => {
    await extensions(stage)
    await more(stage)
    await inDialog(stage, 'Extensions', 'Extensões')
    await stage.page.locator('.extension details').last().locator('summary').click()
  }),
  panel('line', async (stage) => {
    await more(stage)
    await inDialog(stage, 'A line', 'Uma linha')
  }),
  panel('pair', async (stage) => {
    await more(stage)
    await inDialog(stage, 'Connect a display', 'Ligar um ecrã')
    await stage.page.locator('.key-pad').getByRole('button', { name: 'C', exact: true }).click()
  }),
]

/** The door to the printers, and one behind it. */
const printers = (name: string, open: (stage: Stage) => Promise<void>): Scene =>
  panel(name, async (stage) => {
    await stage.manager.putPrinter('kitchen', { url: 'tcp://127.0.0.1:9', fallback: 'virtual', kinds: ['bar', 'cup'] })
    await stage.manager.putPrinter('virtual', { url: 'virtual:' })
    await stage.manager.changeRoll('virtual', 80)
    await more(stage)
    await inDialog(stage, 'Printers', 'Impressoras')
    await stage.page.locator('.printer').nth(1).waitFor()
    await open(stage)
  })

const onVirtual = ({ page }: Stage, en: string, pt: string): Promise<void> =>
  press(page.locator('.printer[aria-label="virtual"]'), en, pt)

const paper: readonly Scene[] = [
  printers('printers', ({ page }) => page.locator('.printer.ill').waitFor()),
  printers('printer-settings', async (stage) => {
    await onVirtual(stage, 'Settings', 'Definições')
    await stage.page.getByText('Epson TM-T88').waitFor()
  }),
  printers('printer-calibrate', async (stage) => {
    await onVirtual(stage, 'Settings', 'Definições')
    await inDialog(stage, 'By its test page', 'Pela página')
    await stage.page.getByRole('button', { name: '48', exact: true }).click()
  }),
  printers('logo', async (stage) => {
    const logo = await readFile(join(import.meta.dirname, '..', '..', 'hardware', 'printer', 'logo.png'))
    await stage.manager.putLogo(logo.toString('base64'))
    await inDialog(stage, 'Logo', 'Logótipo')
  }),
  printers('printer-roll', (stage) => onVirtual(stage, 'New roll', 'Rolo novo')),
  printers('printer-add', (stage) => inDialog(stage, 'Add a printer', 'Juntar')),
  printers('pad', async (stage) => {
    await stage.manager.printPad(20)
    await inDialog(stage, 'Paper pad', 'Bloco')
    await stage.page.getByRole('button', { name: '12', exact: true }).waitFor()
  }),
  printers('pad-entry', async (stage) => {
    await stage.manager.printPad(20)
    await inDialog(stage, 'Paper pad', 'Bloco')
    await stage.page.getByRole('button', { name: '12', exact: true }).click()
  }),
]

export const consoleScenes: readonly Scene[] = [...doors, ...lanes, rush, ...panels, ...paper]
