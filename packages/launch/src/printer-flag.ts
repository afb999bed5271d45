import { InvalidArgumentError, Option } from 'commander'
import { BadPrinterUrl, parsePrinterUrl } from '@pressobox/appliance'

export interface PrinterFlag {
  readonly name: string
  readonly url: string
}

/** `--printer`; its environment twin has URLs with commas between them. */
export function printerOption(): Option {
  return new Option(
    '--printer <url>',
    'tcp://HOST[:9100], usb:/dev/usb/lp0, virtual: or none:, also as name=URL; repeatable',
  )
    .default([])
    .env('PRESSO_PRINTER')
    .argParser((urls, before: readonly PrinterFlag[]) => [...before, ...urls.split(',').map((url) => printerFlag(url))])
}

function printerFlag(text: string): PrinterFlag {
  const named = /^([\w-]{1,40})=(.*)$/.exec(text)
  const [name, url] = named === null ? ['printer', text] : [named[1] ?? '', named[2] ?? '']
  try {
    parsePrinterUrl(url)
  } catch (error) {
    throw new InvalidArgumentError(error instanceof BadPrinterUrl ? error.message : String(error))
  }
  return { name, url }
}
