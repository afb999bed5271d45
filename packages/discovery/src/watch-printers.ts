import type { FoundPrinter } from './found-printer.ts'
import type { NetworkPrinter } from './messages.ts'
import { usbPrinters } from './usb-printers.ts'

export interface PrinterWatch {
  /** What the browser heard on the network. */
  readonly heard: (printers: readonly NetworkPrinter[]) => void
  readonly stop: () => void
}

const everyMs = 2000
/** A printer that misses so many rounds of asking is gone: one answer may be lost. */
const patience = 3

/** Tells of all printers that can be seen, whenever that is not what it was. */
export function watchPrinters(
  tell: (found: readonly FoundPrinter[]) => void,
  usb: () => Promise<readonly FoundPrinter[]> = usbPrinters,
): PrinterWatch {
  const known = new Map<string, { readonly printer: FoundPrinter; missed: number }>()
  let told = '[]'
  let atUsb: readonly FoundPrinter[] = []
  const say = (): void => {
    const found = [...[...known.values()].map(({ printer }) => printer), ...atUsb]
    const text = JSON.stringify(found)
    if (text === told) return
    told = text
    tell(found)
  }
  const timer = setInterval(() => {
    void usb().then((found) => {
      atUsb = found
      say()
    })
  }, everyMs)
  timer.unref()
  return {
    heard: (printers) => {
      for (const entry of known.values()) entry.missed += 1
      for (const { name, address, port } of printers) {
        const host = address.includes(':') ? `[${address}]` : address
        const printer = { name, url: `tcp://${host}:${String(port)}`, identity: `mdns:${name}` }
        known.set(name, { printer, missed: 0 })
      }
      for (const [name, { missed }] of known) if (missed > patience) known.delete(name)
      say()
    },
    stop: () => clearInterval(timer),
  }
}
