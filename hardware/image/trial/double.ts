import { execFile, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { join } from 'node:path'
import { configTxt } from '../boot-files.ts'
import type { Slot } from '../box/slots.ts'
import { overlayOf } from '../profiles.ts'
import { run } from '../shell.ts'

/** How a line of shell ended, and what it said to the log. */
interface Ended {
  readonly code: number
  readonly said: string
}

/** Programs of a machine that is none: what would ask a kernel, a card or systemd. */
const standIns: Readonly<Record<string, string>> = {
  findfs: 'case "$1" in *-02) echo /slots/a ;; *) echo /slots/b ;; esac',
  // Asked between the writing and the reading back: what is told by then.
  blockdev: 'cp /run/presso-update/now.json /half-way',
  modprobe: 'exit 0',
  systemctl: 'case "$1" in is-active) cat /active ;; *) echo "$@" >>/restarts ;; esac',
  // A stick is a folder.
  mount: 'case "$4" in */presso-stick) exec /usr/bin/mount --bind "$3" "$4" ;; *) exec /usr/bin/mount "$@" ;; esac',
}

/**
 * A box without a board: its own programs, in a view of this machine's files in which only it sees what is written,
 * with a boot partition, a data partition and two slots in memory. Needs root.
 */
export class Double {
  readonly #holder: number
  readonly #server: Server
  readonly #tree: string
  readonly open: { stand: boolean; well: boolean }

  private constructor(holder: number, server: Server, tree: string, open: Double['open']) {
    this.#holder = holder
    this.#server = server
    this.#tree = tree
    this.open = open
  }

  static async make(folder: string, key: string): Promise<Double> {
    const lines = [
      `mount -t tmpfs presso-double ${folder}`,
      `cd ${folder} && mkdir upper work tree`,
      `mount -t overlay -o lowerdir=/,upperdir=upper,workdir=work presso-double tree`,
      'mkdir -p tree/boot/firmware tree/data/kept tree/slots tree/stand-ins tree/usr/lib/pressobox/bin',
      'for each in proc dev run boot/firmware data; do mount -t tmpfs presso-double tree/$each; done',
      'mkdir -p tree/data/kept/var/lib/pressobox/update tree/dev/disk/by-id && mknod -m 666 tree/dev/null c 1 3',
      'exec sleep infinity',
    ]
    const child = spawn('unshare', ['--mount', 'sh', '-ec', lines.join('\n')], { stdio: 'ignore' })
    const tree = `/proc/${String(child.pid)}/root${folder}/tree`
    while (!existsSync(`${tree}/dev/null`)) {
      if (child.exitCode !== null) throw new Error('This machine makes no double of a box.')
      await new Promise((soon) => setTimeout(soon, 20))
    }
    const open = { stand: false, well: true }
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/healthz' && !open.well ? 503 : 200
      response.end(JSON.stringify({ open: open.stand, 'other-fields': null }))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const made = new Double(child.pid ?? 0, server, tree, open)
    made.#furnish(key)
    return made
  }

  #furnish(key: string): void {
    const own = join(this.#tree, 'usr', 'lib', 'presso-box')
    cpSync(join(import.meta.dirname, '..', 'box'), own, { recursive: true })
    cpSync(join(overlayOf('small'), 'usr', 'lib', 'presso-box'), own, { recursive: true })
    writeFileSync(join(own, 'update.pub'), key)
    symlinkSync(process.execPath, join(this.#tree, 'usr/lib/pressobox/bin/node'))
    for (const [name, lines] of Object.entries(standIns))
      writeFileSync(join(this.#tree, 'stand-ins', name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 })
    writeFileSync(join(this.#tree, 'boot/firmware/config.txt'), configTxt('a'))
    for (const slot of ['a', 'b']) writeFileSync(join(this.#tree, 'slots', slot), Buffer.alloc(4 * 1024 * 1024))
    this.write('/active', 'active\n')
    this.start('a', '1.0.0')
  }

  /** A start of a slot: what was in memory is gone. */
  start(slot: Slot, version: string): void {
    rmSync(join(this.#tree, 'run/presso-update'), { recursive: true, force: true })
    mkdirSync(join(this.#tree, 'run/presso-update'))
    this.write('/proc/cmdline', `ro rootwait presso.slot=${slot} quiet\n`)
    this.write('/usr/lib/presso-box/release.json', JSON.stringify({ version, profile: 'small' }))
    this.write('/restarts', '')
  }

  read(file: string): string | null {
    const path = join(this.#tree, file)
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  }

  write(file: string, content: string | Buffer): void {
    writeFileSync(join(this.#tree, file), content)
  }

  /** A file of this machine's, inside. */
  bring(from: string, to: string): void {
    mkdirSync(join(this.#tree, to, '..'), { recursive: true })
    cpSync(from, join(this.#tree, to))
  }

  remove(file: string): void {
    rmSync(join(this.#tree, file), { recursive: true })
  }

  link(to: string, file: string): void {
    symlinkSync(to, join(this.#tree, file))
  }

  sh(line: string): Promise<Ended> {
    const address = this.#server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const tree = this.#tree.replace(/^\/proc\/\d+\/root/, '')
    const env = { PATH: '/stand-ins:/usr/sbin:/usr/bin:/sbin:/bin', PRESSO_PORT: String(port) }
    const words = ['--mount', `--target=${String(this.#holder)}`, 'chroot', tree, 'sh', '-c', line]
    return new Promise((resolve) => {
      execFile('nsenter', words, { env }, (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: `${stdout}${stderr}` }),
      )
    })
  }

  keep(): Promise<Ended> {
    return this.sh('/usr/lib/pressobox/bin/node /usr/lib/presso-box/keep.ts')
  }

  asked(what: string): Promise<Ended> {
    return this.sh(`/usr/lib/presso-box/asked ${what}`)
  }

  end(): void {
    this.#server.close()
    run('kill', [String(this.#holder)])
  }
}
