import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** How a paper roll behaves: all well, confirming nothing, out of paper, or cutting the line in the middle. */
export type Manner = 'well' | 'silent' | 'paper-out' | 'cuts-off'

export interface PaperRoll {
  readonly port: number
  readonly bytes: () => Buffer
  readonly close: () => Promise<void>
}

/** A real TCP printer that keeps what it is sent. */
export async function paperRoll(manner: Manner): Promise<PaperRoll> {
  const kept: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      kept.push(chunk)
      for (let at = 0; at + 2 < chunk.length; at += 1) {
        // DLE EOT n; GS r n.
        if (chunk[at] === 0x10 && chunk[at + 1] === 0x04)
          socket.write(Buffer.from([manner === 'paper-out' && chunk[at + 2] === 4 ? 0x72 : 0x12]))
        if (chunk[at] === 0x1d && chunk[at + 1] === 0x72 && manner === 'well') socket.write(Buffer.from([0x00]))
      }
      if (manner === 'cuts-off' && Buffer.concat(kept).length > 40) socket.resetAndDestroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    bytes: () => Buffer.concat(kept),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
