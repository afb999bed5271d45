import { parsePrinterUrl, usualManners, type Manners, type Printer } from './printer.ts'
import { tcpPrinter } from './tcp-printer.ts'
import { usbPrinter } from './usb-printer.ts'
import { virtualPrinter } from './virtual-printer.ts'

/** Opens a printer by its URL; null for `none:`. Pictures of the virtual printer go into the folder. */
export function openPrinter(
  name: string,
  url: string,
  folder: string,
  manners: Manners = usualManners,
): Printer | null {
  const parsed = parsePrinterUrl(url)
  switch (parsed.kind) {
    case 'tcp':
      return tcpPrinter(name, parsed.host, parsed.port, manners)
    case 'usb':
      return usbPrinter(name, parsed.path, manners)
    case 'virtual':
      return virtualPrinter(name, folder)
    case 'none':
      return null
  }
}
