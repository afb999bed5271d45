import { extensions, inside, orders, press, scene } from './counter.ts'
import type { Scene, Stage } from './stage.ts'

export const panel = (name: string, open: (stage: Stage) => Promise<void>): Scene =>
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

export const more = (stage: Stage): Promise<void> => press(stage.page.locator('.top-bar'), 'More', 'Mais')

const slipMore = (stage: Stage): Promise<void> => press(stage.page.locator('.slip').first(), 'More', 'Mais')

export const inDialog = (stage: Stage, en: string, pt: string): Promise<void> =>
  press(stage.page.locator('dialog'), en, pt)

/** To the events, of a stand that is closed. */
async function end(stage: Stage): Promise<void> {
  await stage.manager.drain('')
  await stage.manager.setStand({ open: false })
  await more(stage)
  await inDialog(stage, 'Events', 'Eventos')
}

export const panelScenes: readonly Scene[] = [
  panel('order', slipMore),
  panel('history', async (stage) => {
    await slipMore(stage)
    await inDialog(stage, 'What happened', 'O que aconteceu')
    await stage.page.locator('.order-map').waitFor()
  }),
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
      ['hours', 'Opening hours', 'Horário'],
      ['wifi', 'Wi-Fi', 'Wi-Fi'],
      ['backup', 'Backup', 'Cópia de segurança'],
      ['guide', 'Set the stand up', 'Preparar o bar'],
      ['clock', 'Date and time', 'Data e hora'],
      ['power', 'Power off', 'Desligar'],
      ['update', 'Update', 'Atualizar'],
      ['check', 'Before opening', 'Antes de abrir'],
      ['pins', 'PINs', 'PINs'],
      ['poster', 'Poster', 'Cartaz'],
      ['network', 'The network', 'A rede'],
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
  panel('ending', async (stage) => {
    await end(stage)
    await inDialog(stage, 'End this event', 'Terminar este evento')
  }),
  panel('erase', async (stage) => {
    await end(stage)
    await inDialog(stage, 'End this event', 'Terminar este evento')
    await inDialog(stage, '3. Erase the names', '3. Apagar os nomes')
  }),
  panel('report', async (stage) => {
    await more(stage)
    await inDialog(stage, 'Numbers', 'Números')
    await inDialog(stage, 'The report', 'O relatório')
    await inDialog(stage, 'To a phone', 'Para um telemóvel')
    await stage.page.locator('.code-to-scan').waitFor()
  }),
  panelAlone('restore', async (stage) => {
    await stage.manager.drain('')
    await stage.manager.setStand({ open: false })
    await more(stage)
    await inDialog(stage, 'Backup', 'Cópia de segurança')
    await inDialog(stage, 'Go on from a backup', 'Continuar a partir')
    const backup = await fetch(`${stage.box.origin}/api/backup`, { headers: { cookie: stage.manager.cookies() } })
    await stage.page.locator('input[type=file]').setInputFiles({
      name: 'b.tar.gz',
      mimeType: 'application/gzip',
      buffer: Buffer.from(await backup.arrayBuffer()),
    })
    await stage.page.locator('.light.good').waitFor()
  }),
  panel('menu-drink', async (stage) => {
    await more(stage)
    await inDialog(stage, 'The menu', 'A ementa')
    await stage.page.locator('.menu-row .row').nth(1).click()
  }),
  panel('menu-options', async (stage) => {
    await more(stage)
    await inDialog(stage, 'The menu', 'A ementa')
    await inDialog(stage, 'Milk', 'Leite')
  }),
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
  panelAlone('slides', async (stage) => {
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    await stage.manager.addSlide(dot)
    await stage.manager.addSlide(dot)
    await more(stage)
    await inDialog(stage, 'Slides', 'Diapositivos')
    await stage.page.locator('.slide-row').first().waitFor()
  }),
  panel('pair', async (stage) => {
    await more(stage)
    await inDialog(stage, 'Connect a display', 'Ligar um ecrã')
    await stage.page.locator('.key-pad').getByRole('button', { name: 'C', exact: true }).click()
  }),
]
