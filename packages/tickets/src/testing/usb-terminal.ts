import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, symlink, unlink } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

export interface UsbTerminal {
  /** A path to the character device. */
  readonly path: string
  readonly pull: () => Promise<void>
}

/**
 * A character device with a printer of the network behind it: a pseudo-terminal, for there is no usblp without a printer.
 * Where the printer hangs up, the device is gone as with a cable, and comes back as another under the same path.
 */
export async function usbTerminal(port: number): Promise<UsbTerminal> {
  const folder = await mkdtemp(join(tmpdir(), 'presso-usb-'))
  const path = join(folder, 'lp0')
  const over = new AbortController()
  const serve = async (plugged: () => void): Promise<void> => {
    while (!over.signal.aborted) {
      const terminal = await openTerminal()
      await symlink(terminal.path, path)
      plugged()
      await printerBehind(terminal, port, over.signal)
      await Promise.all([unlink(path), terminal.close()])
    }
    await rm(folder, { recursive: true })
  }
  const { promise, resolve } = Promise.withResolvers<void>()
  const served = serve(resolve)
  await promise
  return {
    path,
    pull: () => {
      over.abort()
      return served
    },
  }
}

interface Terminal {
  readonly path: string
  readonly child: ChildProcessByStdio<Writable, Readable, null>
  readonly close: () => Promise<void>
}

/** A device that nobody reads as long as nobody reads the child. */
export async function openTerminal(): Promise<Terminal> {
  const child = spawn('script', ['-qfc', 'stty raw -echo; tty; exec sleep 600', '/dev/null'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  })
  child.stdin.on('error', () => undefined)
  const gone = once(child, 'exit')
  const [line]: Buffer[] = await once(child.stdout, 'data')
  child.stdout.pause()
  const close = async (): Promise<void> => {
    child.kill('SIGKILL')
    await gone
  }
  return { path: String(line).trim(), child, close }
}

/** Until the printer hangs up, or the cable is pulled. */
async function printerBehind({ child }: Terminal, port: number, signal: AbortSignal): Promise<void> {
  const wire = connect({ port, host: '127.0.0.1' })
  const pull = (): void => void wire.destroy()
  signal.addEventListener('abort', pull, { once: true })
  if (signal.aborted) pull()
  wire.on('error', () => undefined)
  child.stdout.pipe(wire)
  wire.pipe(child.stdin)
  await new Promise((resolve) => wire.once('close', resolve))
  signal.removeEventListener('abort', pull)
}
