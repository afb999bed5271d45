/** What a printer can say of itself that keeps paper from coming out, or soon will (`paper-low`). */
export type Fault = 'paper-out' | 'paper-low' | 'cover-open' | 'error' | 'takes-no-data'

/** Why a job is not known to be on paper. `cut-off`: the line was cut, or we were told to stop; `journal`: `begin` said no. */
export type Cause = Fault | 'offline' | 'no-answer' | 'cut-off' | 'journal' | 'missing' | 'in-use'

/** How printing ended. Only `printed` was confirmed; `failed` means that not one byte of the job was sent. */
export type Outcome =
  | { readonly kind: 'printed' }
  | { readonly kind: 'failed'; readonly cause: Cause }
  | { readonly kind: 'unconfirmed'; readonly cause: Cause }

/** How a printer stands. `unknown`: it can be reached, and says nothing of itself. */
export interface Condition {
  readonly reach: 'online' | 'offline' | 'unknown'
  readonly faults: readonly Fault[]
}

/** How a model talks back: which queued command it answers after printing, and whether it answers DLE EOT at all. */
export interface Manners {
  readonly confirm: 'gs-r' | 'gs-h' | 'none'
  readonly realTimeStatus: boolean
}

export const usualManners: Manners = { confirm: 'gs-r', realTimeStatus: true }

export interface Job {
  readonly id: string
  readonly bytes: Uint8Array
  readonly picture: () => Promise<Uint8Array>
  /** Called right before the first byte: resolves when it is on disk that it goes out, with false when that failed. */
  readonly begin: () => Promise<boolean>
}

export interface Printer {
  readonly name: string
  readonly url: string
  /** Prints one job. Never throws: what went wrong is an outcome. */
  readonly print: (job: Job, signal: AbortSignal) => Promise<Outcome>
  /** Asks how the printer stands, without printing. Never throws: nobody there is `offline`. */
  readonly status: (signal: AbortSignal) => Promise<Condition>
  /** Lets go of it: nobody will ask it for anything again. */
  readonly close: () => void
}

export class BadPrinterUrl extends Error {
  readonly code = 'printer.url'
}

export type PrinterUrl =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'usb'; readonly path: string }
  | { readonly kind: 'virtual' }
  | { readonly kind: 'none' }

/** `tcp://HOST[:9100]`, `usb:/dev/usb/lp0`, `virtual:`, `none:`. */
export function parsePrinterUrl(url: string): PrinterUrl {
  if (url === 'virtual:') return { kind: 'virtual' }
  if (url === 'none:') return { kind: 'none' }
  if (url.startsWith('usb:/')) return { kind: 'usb', path: url.slice(4) }
  const parsed = url.startsWith('tcp://') ? URL.parse(`http://${url.slice(6)}`) : null
  if (parsed === null || parsed.pathname !== '/' || parsed.hostname === '') {
    throw new BadPrinterUrl(`"${url}" is no printer. Write tcp://HOST, usb:/dev/usb/lp0, virtual: or none:`)
  }
  const port = /:(\d+)$/.exec(url.slice(6))?.[1]
  return { kind: 'tcp', host: parsed.hostname.replace(/^\[|\]$/g, ''), port: port === undefined ? 9100 : Number(port) }
}
