// The limit beside which the box is measured: bare Express with a group-commit append, and a bare Socket.IO that relays what is on disk. Prints its port.
import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { Server } from 'socket.io'

/** As many bytes as the box writes for a request. */
const padding = 'x'.repeat(600)

const folder = mkdtempSync(join(tmpdir(), 'bare-'))
process.once('SIGTERM', () => {
  rmSync(folder, { recursive: true, force: true })
  process.exit()
})
const file = await open(join(folder, 'log'), 'w')
let waiting: (() => void)[] = []
let text = ''
let flushing = false

async function flush(): Promise<void> {
  flushing = true
  while (waiting.length > 0) {
    const [done, bytes] = [waiting, text]
    waiting = []
    text = ''
    await file.appendFile(bytes)
    await file.datasync()
    for (const each of done) each()
  }
  flushing = false
}

function append(line: string): Promise<void> {
  text += line
  return new Promise((resolve) => {
    waiting.push(resolve)
    if (!flushing) void flush()
  })
}

const app = express()
app.use(express.json())
const server = createServer(app)
const io = new Server(server, { transports: ['websocket'], perMessageDeflate: false })
io.on('connection', (socket) => void socket.join(socket.handshake.headers.cookie === undefined ? 'guests' : 'staff'))
let crowd: NodeJS.Timeout | null = null
app.post('/append', async (request, response) => {
  await append(`${JSON.stringify(request.body)}${padding}\n`)
  io.to('staff').emit('event', request.body)
  // The box tells everybody about the queue once a second.
  crowd ??= setTimeout(() => {
    crowd = null
    io.to('guests').emit('queue', { seq: 1, queue: { queued: 1, making: 1 }, wait: null, busy: 'normal', orders: [] })
  }, 1000)
  response.json({ ok: true })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`ready http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}\n`)
})
