// The limit beside which the box is measured: bare Express with a group-commit append, and a bare Socket.IO relay. Prints its port.
import { mkdtempSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { Server } from 'socket.io'

const file = await open(join(mkdtempSync(join(tmpdir(), 'bare-')), 'log'), 'w')
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
io.on('connection', (socket) => void socket.join('room'))
app.post('/append', async (request, response) => {
  await append(`${JSON.stringify(request.body)}${'x'.repeat(500)}\n`)
  io.to('relay').emit('event', request.body)
  response.json({ ok: true })
})
app.post('/relay', (request, response) => {
  io.to('room').emit('event', request.body)
  response.json({ ok: true })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`ready http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}\n`)
})
