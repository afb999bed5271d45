import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { BuildStopped } from './image/shell.ts'

export interface Answer {
  readonly code: number
  readonly text: string
}

/** Where a line of shell is run as root. */
export interface Place {
  readonly sh: (line: string) => Answer
}

function answer(command: string, words: readonly string[]): Answer {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return { code: status ?? -1, text: `${stdout}${stderr}`.trim() }
}

/** A tree in which nothing runs but what is asked for: a network and processes of its own, and no systemd. */
export function bareTree(root: string): Place {
  const apart = ['--net', '--pid', '--fork', '--kill-child', `--root=${root}`, '--mount-proc']
  return { sh: (line) => answer('unshare', [...apart, 'sh', '-c', line]) }
}

/** A tree whose own systemd is its first process: a machine without a kernel and without a network, by systemd-nspawn. */
export class Container implements Place {
  readonly #child: ChildProcess
  #first = 0
  readonly root: string

  private constructor(root: string, flags: readonly string[]) {
    this.root = root
    const words = ['--quiet', '--register=no', '--keep-unit', '--private-network', '--console=pipe', '--boot']
    this.#child = spawn('systemd-nspawn', [...words, ...flags, '--directory', root], {
      // A host that still mixes both kinds of control groups gives it the one that systemd wants.
      env: { ...process.env, SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: '1', UNIFIED_CGROUP_HIERARCHY: 'yes' },
      stdio: 'ignore',
    })
    // A trial that ends early leaves nothing running.
    process.once('exit', () => this.#child.kill('SIGKILL'))
  }

  /** It is there once its systemd says one of these. `flags` are systemd-nspawn's. */
  static async boot(root: string, flags: readonly string[] = [], up = /^(?:running|degraded)$/m): Promise<Container> {
    const made = new Container(root, flags)
    for (let second = 0; second < 120; second += 1) {
      await pause(1000)
      made.#first = made.#child.pid === undefined ? 0 : firstChildOf(made.#child.pid)
      if (made.#first > 0 && up.test(made.sh('systemctl is-system-running').text)) return made
    }
    made.#child.kill('SIGKILL')
    throw new BuildStopped(`systemd of ${root} did not come up.`)
  }

  readonly sh = (line: string): Answer =>
    answer('nsenter', ['-t', String(this.#first), '-m', '-p', '-u', '-i', '-n', '-C', '--', 'sh', '-c', line])

  async end(): Promise<void> {
    const gone = new Promise((resolve) => {
      this.#child.once('close', resolve)
    })
    process.kill(this.#first, 'SIGKILL')
    await gone
  }
}

function firstChildOf(pid: number): number {
  return Number(readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8').split(' ')[0])
}
