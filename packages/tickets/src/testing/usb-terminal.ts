import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'

export interface UsbTerminal {
  /** The character device, as `/dev/pts/3`. */
  readonly path: string
  /** Whoever writes into it from now on writes into a full pipe. */
  readonly clog: () => void
  readonly pull: () => Promise<void>
}

/**
 * A character device with a printer of the network behind it: a pseudo-terminal, for there is no usblp without a printer.
 * Where the printer hangs up, the cable is plugged in again.
 */
export async function usbTerminal(port: number | null): Promise<UsbTerminal> {
  const child = spawn('script', ['-qfc', 'stty raw -echo; tty; exec sleep 600', '/dev/null'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  })
  const gone = once(child, 'exit')
  const [line]: Buffer[] = await once(child.stdout, 'data')
  const plugged = { in: true, wire: null as ReturnType<typeof connect> | null }
  const plug = (): void => {
    if (port === null || !plugged.in) return
    const wire = connect({ port, host: '127.0.0.1' })
    plugged.wire = wire
    wire.on('error', () => undefined).on('close', () => setTimeout(plug, 20))
    wire.on('data', (bytes) => child.stdin.write(bytes))
  }
  child.stdin.on('error', () => undefined)
  if (port !== null) child.stdout.on('data', (bytes: Buffer) => plugged.wire?.write(bytes))
  plug()
  return {
    path: String(line).trim(),
    clog: () => child.stdout.pause(),
    pull: async () => {
      plugged.in = false
      plugged.wire?.destroy()
      child.kill('SIGKILL')
      await gone
    },
  }
}
