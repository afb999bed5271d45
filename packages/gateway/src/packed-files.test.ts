import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterEach, expect, it } from 'vitest'
import { packedFiles } from './packed-files.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function served(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'presso-packed-'))
  await writeFile(join(folder, 'page-abc.js'), 'let cup = "full"\n'.repeat(200))
  const app = express()
  app.use('/assets', packedFiles(folder, 'public, max-age=60'), express.static(folder))
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  closing.push(() => rm(folder, { recursive: true }))
  const address = server.address()
  return `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`
}

it('sends a script packed to who can unpack it, and as it is to who cannot', async () => {
  const origin = await served()
  const packed = await fetch(`${origin}/assets/page-abc.js`, { headers: { 'accept-encoding': 'gzip, deflate' } })
  const plain = await fetch(`${origin}/assets/page-abc.js`, { headers: { 'accept-encoding': 'identity' } })
  expect([
    packed.headers.get('content-encoding'),
    packed.headers.get('content-type'),
    packed.headers.get('cache-control'),
    Number(packed.headers.get('content-length')) < 200,
    plain.headers.get('content-encoding'),
    (await packed.text()) === (await plain.text()),
  ]).toEqual(['gzip', 'text/javascript; charset=utf-8', 'public, max-age=60', true, null, true])
})

it('leaves a file that is not there, and a way out of the folder, to others', async () => {
  const origin = await served()
  const asked = ['/assets/other.js', '/assets/..%2Fsecret.js'].map((path) =>
    fetch(`${origin}${path}`, { headers: { 'accept-encoding': 'gzip' } }),
  )
  const answers = await Promise.all(asked)
  expect(answers.map((answer) => answer.status)).toEqual([404, 404])
})
