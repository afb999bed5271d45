import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inDialog, more, panel } from './console-panels.ts'
import { press } from './counter.ts'
import type { Scene, Stage } from './stage.ts'

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

export const paperScenes: readonly Scene[] = [
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
