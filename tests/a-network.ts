import { connect, createServer, type Socket } from 'node:net'

/** A network between a page and the box that can be slow, or fall silent: nothing is refused, nothing arrives, as in a dead spot of the Wi-Fi. */
export interface Network {
  readonly origin: string
  /** What the box says arrives so many ms later; 0 for at once. */
  readonly slowDown: (ms: number) => void
  readonly fallSilent: () => void
  /** What was under way arrives, as TCP has it. */
  readonly recover: () => void
  readonly close: () => Promise<void>
}

export async function openNetwork(port: number): Promise<Network> {
  const sockets = new Set<Socket>()
  let silent = false
  let lateMs = 0
  const server = createServer((phone) => {
    const box = connect(port, '127.0.0.1')
    for (const [one, other] of [
      [phone, box],
      [box, phone],
    ] as const) {
      sockets.add(one)
      one.on('data', (bytes) => {
        if (one !== box || lateMs === 0) return void other.write(bytes)
        setTimeout(() => other.writable && other.write(bytes), lateMs)
      })
      one.on('error', () => one.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      if (silent) one.pause()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : 0)}`,
    slowDown: (ms) => {
      lateMs = ms
    },
    fallSilent: () => {
      silent = true
      for (const socket of sockets) socket.pause()
    },
    recover: () => {
      silent = false
      for (const socket of sockets) socket.resume()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
