import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A network cable between robots and a box, or between a box and its printer, that can be pulled. */
export interface Cable {
  readonly port: number
  /** Leads to this port of this machine from now on. */
  readonly plug: (port: number) => void
  /** Cuts every connection, and lets none through until it is mended. */
  readonly cut: () => void
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** Listens on a free port of 127.0.0.1. */
export async function openCable(): Promise<Cable> {
  const sockets = new Set<Socket>()
  let to: number | null = null
  let whole = true
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    return socket
      .setNoDelay(true)
      .on('error', () => undefined)
      .on('close', () => sockets.delete(socket))
  }
  const server = createServer((near) => {
    keep(near)
    if (!whole || to === null) {
      near.resetAndDestroy()
      return
    }
    const far = keep(connect(to, '127.0.0.1'))
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const tear = (): void => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    plug: (port) => {
      to = port
    },
    cut: () => {
      whole = false
      tear()
    },
    mend: () => {
      whole = true
    },
    close: async () => {
      tear()
      server.close()
      await once(server, 'close')
    },
  }
}
