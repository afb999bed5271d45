// Phones that are connected and only listen, in a process of their own: crowd.ts ORIGIN COUNT. Says `ready` when all are there.
import { io } from 'socket.io-client'

const [, , origin = '', count = '0'] = process.argv
const sockets = Array.from({ length: Number(count) }, () =>
  io(origin, { transports: ['websocket'], forceNew: true, reconnection: false }),
)
await Promise.all(sockets.map((socket) => new Promise<void>((resolve) => socket.once('connect', () => resolve()))))
process.stdout.write('ready\n')
