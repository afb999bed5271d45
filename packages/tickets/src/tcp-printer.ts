import { connect, type Socket } from 'node:net'
import type { Cause, Condition, Job, Manners, Outcome, Printer } from './printer.ts'

export interface TcpDeadlines {
  readonly connectMs: number
  readonly statusMs: number
  readonly writeMs: number
  readonly confirmMs: number
}

const usual: TcpDeadlines = { connectMs: 4000, statusMs: 600, writeMs: 30_000, confirmMs: 5000 }

/**
 * A printer on TCP 9100. Asks its real-time status first (DLE EOT), keeps reading while it writes, and ends each job with
 * GS r 1, whose answer comes only after all that stood before it: that alone proves that it was printed.
 */
export function tcpPrinter(
  name: string,
  host: string,
  port: number,
  manners: Manners,
  deadlines: TcpDeadlines = usual,
): Printer {
  const url = `tcp://${host.includes(':') ? `[${host}]` : host}:${String(port)}`
  return {
    name,
    url,
    status: async (signal) => {
      const line = await dial(host, port, deadlines.connectMs, signal)
      if (line === null) return { reach: 'offline', faults: [] }
      try {
        return conditionOf(manners.realTimeStatus ? await askStatus(line, deadlines.statusMs) : null)
      } finally {
        line.socket.destroy()
      }
    },
    print: async (job, signal) => {
      const line = await dial(host, port, deadlines.connectMs, signal)
      if (line === null) return { kind: 'failed', cause: 'offline' }
      try {
        return await talk(line, job, deadlines)
      } finally {
        line.socket.destroy()
      }
    },
  }
}

function conditionOf(trouble: Cause | null): Condition {
  if (trouble === 'paper-out' || trouble === 'cover-open') return { reach: 'online', faults: [trouble] }
  return { reach: trouble === 'offline' ? 'offline' : 'unknown', faults: [] }
}

/** A connection that keeps what it hears. */
interface LineToPrinter {
  readonly socket: Socket
  /** Resolves with the next byte that is heard, or null when there is none in time or the line is cut. */
  readonly hear: (ms: number) => Promise<number | null>
  readonly cut: () => boolean
}

function dial(host: string, port: number, ms: number, signal: AbortSignal): Promise<LineToPrinter | null> {
  const { promise, resolve } = Promise.withResolvers<LineToPrinter | null>()
  const socket = connect({ host, port, signal })
  const timer = setTimeout(() => socket.destroy(), ms)
  const heard: number[] = []
  const waiting: ((byte: number | null) => void)[] = []
  let closed = false
  socket.on('data', (chunk: Buffer) => {
    for (const byte of chunk) {
      const waiter = waiting.shift()
      if (waiter === undefined) heard.push(byte)
      else waiter(byte)
    }
  })
  socket.on('error', () => undefined)
  socket.on('close', () => {
    closed = true
    clearTimeout(timer)
    for (const waiter of waiting.splice(0)) waiter(null)
    resolve(null)
  })
  const hear = (patience: number): Promise<number | null> => {
    const byte = heard.shift()
    if (byte !== undefined || closed) return Promise.resolve(byte ?? null)
    const next = Promise.withResolvers<number | null>()
    const late = setTimeout(() => {
      waiting.splice(waiting.indexOf(next.resolve), 1)
      next.resolve(null)
    }, patience)
    waiting.push(next.resolve)
    return next.promise.finally(() => clearTimeout(late))
  }
  socket.on('connect', () => {
    clearTimeout(timer)
    resolve({ socket, hear, cut: () => closed })
  })
  return promise
}

async function talk(line: LineToPrinter, { bytes, begin }: Job, deadlines: TcpDeadlines): Promise<Outcome> {
  const trouble = await askStatus(line, deadlines.statusMs)
  if (trouble !== null) return { kind: 'failed', cause: trouble }
  if (line.cut()) return { kind: 'failed', cause: 'offline' }
  if (!(await begin())) return { kind: 'failed', cause: 'journal' }
  // GS r 1: transmit paper sensor status, queued behind the ticket.
  const sent = await write(line.socket, Buffer.concat([bytes, Buffer.from([0x1d, 0x72, 0x01])]), deadlines.writeMs)
  if (!sent) return { kind: 'unconfirmed', cause: 'cut-off' }
  const end = performance.now() + deadlines.confirmMs
  for (;;) {
    const byte = await line.hear(Math.max(0, end - performance.now()))
    if (byte === null) break
    // GS r 1 answers 0xx0xxxx; a late real-time answer is 0xx1xx10.
    if ((byte & 0x90) === 0) return { kind: 'printed' }
  }
  await new Promise<void>((resolve) => line.socket.end(resolve))
  return { kind: 'unconfirmed', cause: 'no-answer' }
}

/** DLE EOT n, each answer 0xx1xx10 (ESC/POS); no answer or another is unknown, and printing goes on. */
async function askStatus(line: LineToPrinter, ms: number): Promise<Cause | null> {
  const faults: readonly [number, number, Cause][] = [
    [2, 0x04, 'cover-open'],
    [4, 0x60, 'paper-out'],
    [1, 0x08, 'offline'],
  ]
  for (const [n, bits, cause] of faults) {
    line.socket.write(Buffer.from([0x10, 0x04, n]))
    const byte = await line.hear(ms)
    if (byte === null) return null
    if ((byte & 0x93) === 0x12 && (byte & bits) !== 0) return cause
  }
  return null
}

function write(socket: Socket, bytes: Buffer, ms: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const late = setTimeout(() => resolve(false), ms)
  socket.once('close', () => resolve(false))
  socket.write(bytes, (error) => resolve(error === undefined || error === null))
  return promise.finally(() => clearTimeout(late))
}
