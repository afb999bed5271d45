import { spawn } from 'node:child_process'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Outcome, Printer } from './printer.ts'

/** Draws every ticket as a picture into a folder: for trying out, and for those without a printer. */
export function virtualPrinter(name: string, folder: string): Printer {
  return {
    name,
    url: 'virtual:',
    status: () => Promise.resolve({ reach: 'online', faults: [] }),
    print: async ({ id, picture, begin }) => {
      if (!(await begin())) return { kind: 'failed', cause: 'journal' }
      try {
        await mkdir(folder, { recursive: true })
        await writeFile(join(folder, `.${id}.new`), await picture())
        await rename(join(folder, `.${id}.new`), join(folder, `${id}.png`))
        return { kind: 'printed' }
      } catch {
        return { kind: 'unconfirmed', cause: 'offline' }
      }
    },
  }
}

const patienceMs = 20_000

/** The device may block for as long as it likes: it is another process that waits for it, and can be abandoned. */
const child = `
const { openSync, writeSync, closeSync, constants } = require('node:fs')
const handle = openSync(process.argv[1], constants.O_WRONLY)
process.send('open')
process.on('message', (text) => {
  const bytes = Buffer.from(text, 'base64')
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at)
  closeSync(handle)
  process.send('written', () => process.exit(0))
})`

/** A device as `/dev/usb/lp0`. It takes bytes and proves nothing: what went out is unconfirmed. A missing node is never made. */
export function usbPrinter(name: string, path: string): Printer {
  return {
    name,
    url: `usb:${path}`,
    status: () => Promise.resolve({ reach: 'unknown', faults: [] }),
    print: ({ bytes, begin }, signal) => {
      const { promise, resolve } = Promise.withResolvers<Outcome>()
      const writer = spawn(process.execPath, ['-e', child, path], {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        signal,
        env: { ELECTRON_RUN_AS_NODE: '1' },
      })
      let began = false
      const late = setTimeout(() => writer.kill('SIGKILL'), patienceMs)
      writer.on('message', (message) => {
        if (message === 'open') {
          void begin().then((kept) => {
            began = kept
            if (kept) writer.send(Buffer.from(bytes).toString('base64'))
            else writer.kill('SIGKILL')
          })
        }
        if (message === 'written') resolve({ kind: 'unconfirmed', cause: 'no-answer' })
      })
      writer.on('error', () => resolve({ kind: began ? 'unconfirmed' : 'failed', cause: 'offline' }))
      writer.on('exit', () =>
        resolve({ kind: began ? 'unconfirmed' : 'failed', cause: began ? 'takes-no-data' : 'offline' }),
      )
      return promise.finally(() => clearTimeout(late))
    },
  }
}
