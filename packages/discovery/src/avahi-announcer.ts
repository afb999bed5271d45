import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { isPublish, type Publish } from './messages.ts'
import { lookForPrinters } from './printer-lookout.ts'

const againMs = 3000
const types = ['_http._tcp', '_presso._tcp']

/** Runs avahi-publish for as long as standard input is open: it outlives nobody who was killed. */
const whileOpen = 'exec 3<&0; avahi-publish "$@" 3<&- & p=$!; { cat <&3; kill $p; } & wait $p'

/**
 * The announcer of a machine whose avahi goes by the box's name: avahi holds the name, on every network, and takes another
 * one where that is somebody else's. This process gives it the services by its own tool, and says what the name is.
 */
class AvahiAnnouncer {
  #wanted: Publish['publish'] | null = null
  #given: readonly ChildProcess[] = []
  #next: NodeJS.Timeout | null = null
  #turn: Promise<void> = Promise.resolve()

  want(wanted: Publish['publish']): void {
    this.#wanted = wanted
    this.#again()
  }

  async quit(): Promise<void> {
    this.#wanted = null
    await this.#takeBack()
    process.exit(0)
  }

  #again(): void {
    this.#turn = this.#turn.then(() => this.#publish())
  }

  /** A service that is given anew before its old one is gone would get a name of its own. */
  async #takeBack(): Promise<void> {
    if (this.#next !== null) clearTimeout(this.#next)
    const given = this.#given.filter((each) => each.pid !== undefined && each.exitCode === null)
    this.#given = []
    const gone = given.map((each) => once(each, 'exit'))
    for (const each of given) each.stdin?.end()
    await Promise.all(gone)
  }

  async #publish(): Promise<void> {
    await this.#takeBack()
    const wanted = this.#wanted
    if (wanted === null) return
    this.#given = types.map((type) => give(wanted, type))
    for (const each of this.#given) {
      const lost = (): void => this.#lost(each)
      each.on('error', lost).on('exit', lost)
      follow(each, (published) => process.send?.({ published }), lost)
    }
  }

  /** avahi went away, or goes by another name from now on: the box has none until avahi says which. */
  #lost(one: ChildProcess): void {
    if (!this.#given.includes(one)) return
    process.send?.({ published: null })
    void this.#takeBack()
    this.#next = setTimeout(() => this.#again(), againMs)
  }
}

/** A service is there for as long as its avahi-publish is, and that for as long as this process is. */
function give({ name, port, txt }: Publish['publish'], type: string): ChildProcess {
  const facts = Object.entries(txt).map(([key, value]) => `${key}=${value}`)
  const words = ['--verbose', '--service', name, type, String(port), ...facts]
  return spawn('sh', ['-c', whileOpen, 'sh', ...words], {
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
  })
}

/** What avahi-publish tells: the machine's name first, which counts once the service stands, or that somebody else has it. */
function follow(given: ChildProcess, named: (host: string) => void, lost: () => void): void {
  let said = ''
  given.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
    const host = /Host name: (\S+)$/m.exec(said)?.[1]
    if (/^Host name conflict/m.test(said)) lost()
    else if (host !== undefined && /^Established under name/m.test(said)) named(host)
  })
}

const announcer = new AvahiAnnouncer()
process.on('message', (message) => {
  if (isPublish(message)) announcer.want(message.publish)
})
process.on('disconnect', () => void announcer.quit())
process.on('SIGTERM', () => void announcer.quit())
process.on('SIGINT', () => undefined)

lookForPrinters((printers) => process.send?.({ printers }))
