import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FoundPrinter } from './found-printer.ts'
import { isHeard, isPublished } from './messages.ts'
import { watchPrinters } from './watch-printers.ts'

export interface Announcing {
  readonly name?: string
  readonly port: number
  readonly txt: Readonly<Record<string, string>>
  /** The box listens on IPv6 too: an address at which nobody listens must not be announced. */
  readonly ipv6: boolean
  /** This machine's avahi goes by the box's name and announces it. */
  readonly avahi: boolean
  readonly log: (sentence: string, error: unknown) => void
  /** Told of all printers that can be seen, on the network and at USB ports, whenever that changes. */
  readonly onPrinters?: (found: readonly FoundPrinter[]) => void
}

export interface Announcement {
  /** The name that this box goes by, as `presso.local`; null until it is announced. */
  readonly hostName: () => string | null
  /** Other facts about the box stand in its TXT records from now on. */
  readonly tell: (txt: Readonly<Record<string, string>>) => void
  readonly stop: () => Promise<void>
}

interface Announcer {
  child: ChildProcess
  host: string | null
  txt: Readonly<Record<string, string>>
  stopped: boolean
  pause: number
}

const firstPauseMs = 1000
const longestPauseMs = 60_000

/** Announces the box on the network by a process that may die and is started again; without a network nothing fails. */
export function announce(options: Announcing): Announcement {
  const { name = 'presso', port, ipv6, log } = options
  const module = fileURLToPath(
    options.avahi ? new URL('./avahi-announcer.ts', import.meta.url) : new URL('./announcer.ts', import.meta.url),
  )
  const watch = watchPrinters((found) => options.onPrinters?.(found))
  const { txt } = options
  const box: Announcer = { child: start(txt), host: null, txt, stopped: false, pause: firstPauseMs }

  function start(facts: Announcer['txt']): ChildProcess {
    const child = fork(module, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: { ELECTRON_RUN_AS_NODE: '1' } })
    child.on('message', (message) => {
      if (isHeard(message)) watch.heard(message.printers)
      if (!isPublished(message)) return
      box.host = message.published
      box.pause = firstPauseMs
    })
    child.on('error', (error) => log('The announcer could not be started.', error))
    child.on('exit', () => {
      if (box.stopped) return
      setTimeout(() => {
        if (!box.stopped) box.child = start(box.txt)
      }, box.pause).unref()
      box.pause = Math.min(longestPauseMs, box.pause * 2)
    })
    publish(child, facts)
    child.unref()
    child.channel?.unref()
    return child
  }

  function publish(child: ChildProcess, facts: Announcer['txt']): void {
    child.send({ publish: { name, port, txt: facts, ipv6 } }, () => undefined)
  }

  return {
    hostName: () => box.host,
    tell: (facts) => {
      box.txt = facts
      if (box.child.connected) publish(box.child, facts)
    },
    stop: async () => {
      box.stopped = true
      watch.stop()
      await ended(box.child)
    },
  }
}

/** Lets it say goodbye; after a second it is ended. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const { promise, resolve } = Promise.withResolvers<void>()
  const late = setTimeout(() => child.kill('SIGKILL'), 1000)
  child.once('exit', () => {
    clearTimeout(late)
    resolve()
  })
  child.kill('SIGTERM')
  return promise
}
