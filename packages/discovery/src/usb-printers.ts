import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FoundPrinter } from './found-printer.ts'

/** Receipt printers at the USB ports, as the kernel's usblp shows them. */
export async function usbPrinters(
  devices = '/dev/usb',
  classes = '/sys/class/usbmisc',
): Promise<readonly FoundPrinter[]> {
  const names = await readdir(devices).catch(() => [])
  const printers = names.filter((name) => /^lp\d+$/.test(name)).toSorted()
  return Promise.all(
    printers.map(async (node) => {
      const id = await readFile(join(classes, node, 'device', 'ieee1284_id'), 'utf8').catch(() => '')
      const { maker, model, serial } = deviceId(id)
      const name = [maker, model].filter((part) => part !== '').join(' ')
      const whole = [name, serial].filter((part) => part !== '').join(' ')
      return {
        name: name === '' ? node : name,
        url: `usb:${join(devices, node)}`,
        identity: whole === '' ? null : `usb:${whole}`,
      }
    }),
  )
}

/** What a printer says of itself (IEEE 1284 device id): `MFG:EPSON;MDL:TM-T20;SN:J123;`. */
function deviceId(text: string): { maker: string; model: string; serial: string } {
  const fields = new Map(
    text.split(';').flatMap((field): [string, string][] => {
      const at = field.indexOf(':')
      return at < 0 ? [] : [[field.slice(0, at).trim().toUpperCase(), field.slice(at + 1).trim()]]
    }),
  )
  const of = (...keys: readonly string[]): string => keys.map((key) => fields.get(key)).find((value) => value) ?? ''
  return { maker: of('MFG', 'MANUFACTURER'), model: of('MDL', 'MODEL'), serial: of('SN', 'SERN', 'SERIALNUMBER') }
}
