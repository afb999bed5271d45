import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { expect, it } from 'vitest'
import { openCable } from './cable.ts'

it('a cable carries both ways until it is cut, and again when it is mended', async () => {
  const server = createServer((socket) => void socket.on('error', () => undefined).pipe(socket)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const cable = await openCable()
  cable.plug(typeof address === 'object' && address !== null ? address.port : 0)
  const ask = async (): Promise<string> => {
    const socket = connect(cable.port, '127.0.0.1')
    const gone = new Promise<string>((resolve) => socket.once('close', () => resolve('cut')))
    socket.on('error', () => undefined).write('hello')
    const heard = await Promise.race([
      new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data)))),
      gone,
    ])
    socket.destroy()
    return heard
  }
  const before = await ask()
  cable.cut()
  const during = await ask()
  cable.mend()
  expect([before, during, await ask()]).toEqual(['hello', 'cut', 'hello'])
  await cable.close()
  server.close()
})
