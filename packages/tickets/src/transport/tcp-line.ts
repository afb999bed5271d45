import { connect, type Socket } from 'node:net'
import { answerReader } from './answers.ts'
import { Inbox, type Line } from './line.ts'

/** Small enough that a slow printer is seen to make progress. */
const pieceBytes = 16 * 1024

/** Connects to a printer by name or address (IPv6 too); null when nobody takes the call in time, or `signal` says stop. */
export function dialTcp(host: string, port: number, ms: number, signal: AbortSignal): Promise<Line | null> {
  if (signal.aborted) return Promise.resolve(null)
  const { promise, resolve } = Promise.withResolvers<Line | null>()
  // Half open: a printer that has said its last may still be reading.
  const socket = connect({ host, port, signal, allowHalfOpen: true, noDelay: true })
  const inbox = new Inbox()
  const read = answerReader()
  const late = setTimeout(() => socket.destroy(), ms)
  socket.on('data', (chunk: Buffer) => {
    for (const answer of read(chunk)) inbox.tell(answer)
  })
  // What went wrong is told by "close", which always follows.
  socket.on('error', () => undefined)
  socket.on('end', () => inbox.tell({ kind: 'closed' }))
  socket.on('close', () => {
    clearTimeout(late)
    inbox.tell({ kind: 'closed' })
    resolve(null)
  })
  socket.on('connect', () => {
    clearTimeout(late)
    resolve({
      next: (patience) => inbox.next(patience),
      write: (bytes, stallMs) => writePieces(socket, bytes, stallMs, inbox),
      ask: (bytes) => void socket.write(bytes),
      end: () => void socket.end(),
      drop: () => void socket.destroy(),
    })
  })
  return promise
}

function writePieces(socket: Socket, bytes: Uint8Array, stallMs: number, inbox: Inbox): void {
  const late = setTimeout(() => inbox.tell({ kind: 'stalled' }), stallMs)
  socket.once('close', () => clearTimeout(late))
  const from = (at: number): void => {
    if (at >= bytes.length) {
      clearTimeout(late)
      inbox.tell({ kind: 'written' })
      return
    }
    socket.write(bytes.subarray(at, at + pieceBytes), (error) => {
      if (error !== null && error !== undefined) return
      late.refresh()
      from(at + pieceBytes)
    })
  }
  from(0)
}
