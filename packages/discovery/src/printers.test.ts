import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { FoundPrinter } from './found-printer.ts'
import { usbPrinters } from './usb-printers.ts'
import { watchPrinters } from './watch-printers.ts'

it('printers at USB ports are known by maker, model and serial number, whatever their node', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'usb-'))
  try {
    const [devices, classes] = [join(folder, 'dev'), join(folder, 'class')]
    await mkdir(devices)
    for (const node of ['lp0', 'lp1', 'hiddev0']) await writeFile(join(devices, node), '')
    await mkdir(join(classes, 'lp0', 'device'), { recursive: true })
    await writeFile(join(classes, 'lp0', 'device', 'ieee1284_id'), 'MFG:EPSON;CMD:ESC/POS;MDL:TM-T20III;SN:X1Y2;\n')
    expect([await usbPrinters(devices, classes), await usbPrinters(join(folder, 'none'))]).toEqual([
      [
        { name: 'EPSON TM-T20III', url: `usb:${devices}/lp0`, identity: 'usb:EPSON TM-T20III X1Y2' },
        { name: 'lp1', url: `usb:${devices}/lp1`, identity: null },
      ],
      [],
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('a printer on the network is told of once, again when its address changes, and goes after some silent rounds', () => {
  const told: (readonly FoundPrinter[])[] = []
  const watch = watchPrinters(
    (found) => told.push(found),
    () => Promise.resolve([]),
  )
  const at = (address: string) => [{ name: 'EPSON TM-m30', host: 'epson.local', address, port: 9100 }]
  watch.heard(at('192.168.1.50'))
  watch.heard([])
  watch.heard(at('192.168.1.50'))
  watch.heard(at('192.168.1.77'))
  for (let round = 0; round < 4; round += 1) watch.heard([])
  watch.stop()
  const there = (url: string) => [{ name: 'EPSON TM-m30', url, identity: 'mdns:EPSON TM-m30' }]
  expect(told).toEqual([there('tcp://192.168.1.50:9100'), there('tcp://192.168.1.77:9100'), []])
})
