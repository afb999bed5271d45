import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { EmulatedPrinter, type PrinterOptions } from './emulated-printer.ts'
import { parseFault, type FaultName } from './fault.ts'
import type { Paper } from './paper.ts'

export interface EmulatorOptions extends PrinterOptions {
  /** 0 is any free port, which is the default. */
  readonly port?: number
  readonly host?: string
}

export interface Emulator {
  readonly host: string
  readonly port: number
  readonly url: string
  /** All paper that came out, oldest first. */
  readonly papers: () => readonly Paper[]
  /** What it was sent that is not ESC/POS, drawers that were opened. */
  readonly notes: () => readonly string[]
  /** Dot lines printed so far. */
  readonly dotLines: () => number
  /** Every byte that it has taken in. */
  readonly received: () => Buffer
  /** Open connections. */
  readonly callers: () => number
  /** Sets a fault, as `paper-out:200`; throws when there is none of that name. */
  readonly fault: (text: string) => void
  readonly faults: () => readonly FaultName[]
  /** Takes a fault back, or all of them. */
  readonly clear: (name?: FaultName) => void
  /** Cuts every connection now. */
  readonly cutOff: () => void
  readonly close: () => Promise<void>
}

/** An ESC/POS printer on TCP: one caller at a time, paper that can be looked at, and faults on demand. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { host = '127.0.0.1' } = options
  const printer = new EmulatedPrinter(options)
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) => printer.take(socket))
  const port = await listen(server, options.port ?? 0, host)
  return {
    host,
    port,
    url: `tcp://${host.includes(':') ? `[${host}]` : host}:${String(port)}`,
    ...looks(printer),
    ...mischief(printer),
    close: async () => {
      for (const socket of printer.sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** What can be seen of it. */
function looks(
  printer: EmulatedPrinter,
): Pick<Emulator, 'papers' | 'notes' | 'dotLines' | 'received' | 'callers' | 'faults'> {
  return {
    papers: () => printer.papers,
    notes: () => printer.notes,
    dotLines: () => printer.mechanism.printedLines,
    received: () => Buffer.concat(printer.received),
    callers: () => printer.sockets.length,
    faults: () => printer.faults.names(),
  }
}

/** What can be done to it. */
function mischief(printer: EmulatedPrinter): Pick<Emulator, 'fault' | 'clear' | 'cutOff'> {
  return {
    fault: (text) => {
      const fault = parseFault(text)
      if (fault === null) throw new Error(`"${text}" is no fault`)
      printer.faults.set(fault)
      printer.changed()
    },
    clear: (name) => {
      for (const each of name === undefined ? printer.faults.names() : [name]) printer.faults.clear(each)
      printer.changed()
    },
    cutOff: () => {
      for (const socket of printer.sockets) socket.resetAndDestroy()
    },
  }
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}
