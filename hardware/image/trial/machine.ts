import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Layout } from '../layout.ts'
import { forgetRequests, readStart, requests, type Start } from './firmware.ts'

/** How long a box may take until it answers: an emulated one on a busy machine is slow. */
export const bootLimitMs = 15 * 60_000

export interface Hardware {
  readonly card: string
  readonly layout: Layout
  /** Port of this machine that leads to the box's port 80. */
  readonly port: number
  /** Where kernel and initrd are put, and what the serial line said. */
  readonly folder: string
  /** A USB stick that is plugged in. */
  readonly stick: string | null
  /** A screen hangs at it. */
  readonly screen: boolean
}

export interface Answer {
  readonly code: number
  readonly text: string
}

/** A box in an emulator. Its root shell is on the serial line because the machine's own command line asks for one: the image has no log-in. */
export class Machine {
  readonly #of: Hardware
  readonly #child: ChildProcessWithoutNullStreams
  readonly gone: Promise<void>
  readonly start: Start
  #said = ''
  #asked = 0
  #runs = true

  constructor(of: Hardware) {
    const start = readStart(of.card, of.layout, of.folder)
    this.#of = of
    this.start = start
    // Under emulation the system manager may be busy for longer than the watchdog of a Pi would wait.
    const forTrial = 'console=ttyAMA0 systemd.debug_shell=1 systemd.default_debug_tty=ttyAMA0 systemd.watchdog_sec=180'
    // Nothing draws but the processor.
    const forScreen = of.screen ? ' systemd.setenv=WLR_RENDERER=pixman' : ''
    const args = [
      '-kernel',
      start.kernel,
      '-initrd',
      start.initrd,
      '-append',
      `${start.commandLine} ${forTrial}${forScreen}`,
    ]
    this.#child = spawn('qemu-system-aarch64', [...board(of), ...args])
    this.#child.stdout.on('data', (bytes: Buffer) => this.#hear(bytes))
    this.#child.stderr.on('data', (bytes: Buffer) => this.#hear(bytes))
    // A trial that ends early leaves no machine behind.
    process.once('exit', () => this.#child.kill('SIGKILL'))
    this.gone = new Promise((resolve) => {
      this.#child.once('close', () => {
        this.#runs = false
        resolve()
      })
    })
  }

  #hear(bytes: Buffer): void {
    appendFileSync(`${this.#of.folder}/serial.log`, bytes)
    this.#said += stripVTControlCharacters(bytes.toString('latin1')).replaceAll('\r', '')
  }

  get origin(): string {
    return `http://127.0.0.1:${String(this.#of.port)}`
  }

  get runs(): boolean {
    return this.#runs
  }

  /** The plug is pulled. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.gone
    forgetRequests(this.#of.folder)
  }

  /** What is on the screen now, as a PNG. */
  async photograph(file: string): Promise<void> {
    const monitor = connect(monitorOf(this.#of.folder))
    await once(monitor, 'connect')
    monitor.write(`screendump ${file} -f png\n`)
    await until(() => (existsSync(file) ? true : null), 20_000)
    monitor.destroy()
  }

  /** Runs a line in the box's root shell, which is there once the box answers. */
  async sh(command: string, withinMs = 120_000): Promise<Answer> {
    // A shell without line editing, whose answers are the commands' own.
    if (this.#asked === 0) this.#child.stdin.write('export SYSTEMD_COLORS=0 TERM=dumb; exec sh\nPS1=; stty -echo\n')
    this.#asked += 1
    const mark = `end-${String(this.#asked)}`
    const from = this.#said.length
    // Marks are written in two, so that the line's echo is not taken for its answer.
    this.#child.stdin.write(`echo "=""=begin"; (${command}) 2>&1; echo "=""=${mark} $?"\n`)
    const found = await until(() => new RegExp(`==${mark} (\\d+)`).exec(this.#said.slice(from)), withinMs)
    if (found === null) return { code: -1, text: `no answer in ${String(withinMs / 1000)} s` }
    const heard = this.#said.slice(from, from + found.index)
    const begun = heard.lastIndexOf('==begin\n')
    return { code: Number(found[1]), text: heard.slice(begun < 0 ? 0 : begun + '==begin\n'.length).trim() }
  }
}

function board({ card, port, stick, screen, folder }: Hardware): readonly string[] {
  const usb = `-drive file=${stick ?? ''},format=raw,if=none,id=stick -device usb-storage,drive=stick`
  return [
    '-M virt -cpu cortex-a72 -smp 2 -m 2048 -accel tcg,thread=multi',
    '-display none -serial stdio -no-reboot',
    screen
      ? `-monitor unix:${monitorOf(folder)},server=on,wait=off -device virtio-gpu-pci,xres=1280,yres=800 -device virtio-tablet-pci`
      : '-monitor none',
    `-drive file=${card},format=raw,if=none,id=card -device virtio-blk-pci,drive=card`,
    // Nothing starts over the network: its ROM, a package of its own, is not wanted.
    `-netdev user,id=net,hostfwd=tcp:127.0.0.1:${String(port)}-:80 -device virtio-net-pci,netdev=net,romfile=`,
    `-device virtio-serial-pci -chardev file,id=firmware,path=${requests(folder)} -device virtserialport,chardev=firmware,name=presso.firmware`,
    `-device i6300esb -device qemu-xhci ${stick === null ? '' : usb}`,
  ].flatMap((line) => line.split(' ').filter((word) => word !== ''))
}

function monitorOf(folder: string): string {
  return join(folder, 'monitor')
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

/** What the probe gives once it gives something, or null when the time is over. */
export async function until<T>(probe: () => T | null | Promise<T | null>, withinMs: number): Promise<T | null> {
  const end = Date.now() + withinMs
  for (;;) {
    const found = await probe()
    if (found !== null || Date.now() > end) return found
    await pause(250)
  }
}
