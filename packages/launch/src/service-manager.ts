import { spawn } from 'node:child_process'

/**
 * Tells systemd, where it started this process and waits to hear (`Type=notify`), that the box serves, and then that it is alive: a box whose event
 * loop hangs is started again. Through `systemd-notify`, for Node opens no datagram socket and the packages that do are native code.
 * Hands back what says that the box stops.
 */
export function tellServiceManager(environment: NodeJS.ProcessEnv): () => void {
  if (environment['NOTIFY_SOCKET'] === undefined) return () => undefined
  const tell = (...words: readonly string[]): void => {
    // Where it cannot be told, its own time limit is what says so.
    spawn('systemd-notify', words, { env: environment, stdio: 'ignore' }).on('error', () => undefined)
  }
  tell('READY=1')
  const everyMs = Number(environment['WATCHDOG_USEC'] ?? 0) / 3000
  const timer = everyMs > 0 ? setInterval(() => tell('WATCHDOG=1'), everyMs) : undefined
  return () => {
    clearInterval(timer)
    tell('STOPPING=1')
  }
}
