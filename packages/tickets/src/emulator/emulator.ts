import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import type { ReaderOptions } from '../reader/reader.ts'
import { Caller } from './caller.ts'
import { Faults, parseFault, type EmulatedFault, type FaultName } from './fault.ts'
import { Mechanism } from './mechanism.ts'
import type { Paper } from './paper.ts'

export interface EmulatorOptions {
  /** 0 is any free port, which is the default. */
  readonly port?: number
  readonly host?: string
  /** Of the paper in mm. */
  readonly width?: 80 | 58
  readonly faults?: readonly EmulatedFault[]
  readonly reader?: ReaderOptions
  readonly onPaper?: (paper: Paper) => void
  readonly onNote?: (note: string) => void
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

const dots = { 80: 576, 58: 384 } as const

/** An ESC/POS printer on TCP: one caller at a time, paper that can be looked at, and faults on demand. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const host = options.host ?? '127.0.0.1'
  const faults = new Faults()
  for (const fault of options.faults ?? []) faults.set(fault)
  const papers: Paper[] = []
  const notes: string[] = []
  const note = (text: string): void => {
    notes.push(text)
    options.onNote?.(text)
  }
  const sockets: Socket[] = []
  let caller: Caller | null = null
  const received: Uint8Array[] = []
  const late: Uint8Array[] = []
  const mechanism = new Mechanism({
    dots: dots[options.width ?? 80],
    faults,
    reader: options.reader ?? {},
    answer: (bytes, when) => {
      if (faults.has('deaf') || (faults.has('no-confirm') && when === 'in order')) return
      if (faults.has('late-answer') && when === 'in order') late.push(bytes)
      else caller?.say(bytes)
    },
    out: (paper) => {
      papers.push(paper)
      options.onPaper?.(paper)
    },
    complain: ({ at, bytes, why }) => note(`${why} at ${String(at)}: ${Buffer.from(bytes).toString('hex')}`),
    pulse: (what) => note(what),
  })

  function take(bytes: Uint8Array): void {
    received.push(bytes)
    mechanism.receive(bytes)
  }

  /** One caller at a time: the others wait, as they do at a real printer. */
  function nextCaller(): void {
    const socket = sockets[0]
    if (caller !== null || socket === undefined) return
    caller = new Caller(socket, { faults, mechanism, take })
    mechanism.connected(faults.has('asb'))
    for (const bytes of late.splice(0)) caller.say(bytes)
  }

  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      sockets.splice(sockets.indexOf(socket), 1)
      if (caller?.socket === socket) caller = null
      if (caller === null && mechanism.idle) mechanism.tear()
      nextCaller()
    })
    nextCaller()
  })
  const port = await listen(server, options.port ?? 0, host)

  function changed(): void {
    mechanism.run()
    caller?.goOn()
    if (caller === null && mechanism.idle) mechanism.tear()
  }

  return {
    host,
    port,
    url: `tcp://${host.includes(':') ? `[${host}]` : host}:${String(port)}`,
    papers: () => papers,
    notes: () => notes,
    dotLines: () => mechanism.printedLines,
    received: () => Buffer.concat(received),
    faults: () => faults.names(),
    callers: () => sockets.length,
    fault: (text) => {
      const fault = parseFault(text)
      if (fault === null) throw new Error(`"${text}" is no fault`)
      faults.set(fault)
      changed()
    },
    clear: (name) => {
      for (const each of name === undefined ? faults.names() : [name]) faults.clear(each)
      changed()
    },
    cutOff: () => {
      for (const socket of sockets) socket.resetAndDestroy()
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}
