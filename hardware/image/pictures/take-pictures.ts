import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Container } from '../../container.ts'
import { BuildStopped } from '../shell.ts'
import { damage } from '../trial/screens.ts'
import { seen } from './seen.ts'

const display =
  'export XDG_RUNTIME_DIR=/run/presso-kiosk WAYLAND_DISPLAY=wayland-1 SWAYSOCK=$(echo /run/presso-kiosk/sway-ipc.*);'

/** What `grim` takes: the console's screen, or all there are. */
const console = '-o HEADLESS-1'
const all = ''

/** A picture of one colour is no larger. */
const emptyBytes = 5000

/** The screen of a small touch display with a larger one beside it, as the compositor draws them without any. */
class Screens {
  readonly #box: Container
  readonly #out: string
  #rest = ''

  constructor(box: Container, out: string) {
    this.#box = box
    this.#out = out
  }

  do(line: string): string {
    const { code, text } = this.#box.sh(line)
    if (code !== 0) throw new BuildStopped(`${line}: ${text}`)
    return text
  }

  /** Until a line of shell holds. */
  async until(line: string): Promise<void> {
    for (let tries = 0; tries < 120; tries += 1) {
      if (this.#box.sh(line).code === 0) return
      await pause(500)
    }
    throw new BuildStopped(`${line}: not within a minute.\n${this.#box.sh('journalctl -b -n 40 --no-pager').text}`)
  }

  sway(words: string): string {
    return this.do(`${display} swaymsg ${words}`)
  }

  /** Until these windows are seen, each on its screen, and no others. */
  async show(...windows: readonly string[]): Promise<void> {
    for (let tries = 0; tries < 60; tries += 1) {
      if (seen(this.sway('--raw -t get_tree')).join() === windows.join()) return
      await pause(500)
    }
    throw new BuildStopped(`Not seen: ${windows.join()}. ${seen(this.sway('--raw -t get_tree')).join()}`)
  }

  /** A browser of its own is there; the screens are of the sizes that bars have. */
  async lit(): Promise<void> {
    const sizes = [
      'HEADLESS-1 mode --custom 1024x600 position 0 0',
      'HEADLESS-2 mode --custom 1280x720 position 1024 0',
    ]
    const set = sizes.map((each) => `swaymsg -q -- output ${each}`).join(' && ')
    await this.until(`${display} ${set} && pgrep -f type=renderer`)
  }

  /** Once there is something else on the console's screen than when it last came to rest, and it has not moved for four seconds. */
  async still(): Promise<void> {
    const shots: string[] = []
    for (let tries = 0; tries < 60; tries += 1) {
      await pause(2000)
      const take = `${display} grim -l 9 ${console} /run/picture.png && wc -c </run/picture.png && sha256sum </run/picture.png`
      shots.unshift(this.do(take))
      const [sum = '', ...before] = shots.slice(0, 3)
      const rests = before.length === 2 && before.every((each) => each === sum)
      if (!rests || sum === this.#rest || Number.parseInt(sum) <= emptyBytes) continue
      this.#rest = sum
      return
    }
    throw new BuildStopped('The screen does not come to rest.')
  }

  /** The console's screen, or all there are: the display's own never rests. */
  async photograph(name: string, of = console): Promise<void> {
    await this.still()
    this.do(`${display} grim -l 9 ${of} /root/picture.png`)
    copyFileSync(join(this.#box.root, 'root', 'picture.png'), join(this.#out, `kiosk-${name}.png`))
    process.stdout.write(`kiosk-${name}.png\n`)
  }

  /** A keyboard that is gone at once takes its last key with it. */
  press(keys: string): void {
    this.do(`${display} wtype -s 500 ${keys} -s 500`)
  }
}

/** As it starts, at its first run, and where its journal forbids a start: PNGs in the folder `out`. */
export async function takePictures(root: string, out: string): Promise<void> {
  mkdirSync(out, { recursive: true })
  // Its start is not over before the stand has started.
  const box = await Container.boot(root, ['--tmpfs=/data:mode=0755'], /^(?:starting|running)$/m)
  const screens = new Screens(box, out)
  try {
    await screens.lit()
    await screens.photograph('boot')
    screens.do('touch /data/go')
    await screens.until('systemctl is-active pressobox')
    await screens.photograph('pin')
    const pin = /PIN +(\d+)/.exec(screens.do('journalctl -u pressobox -o cat | grep ^PIN'))?.[1] ?? ''
    screens.press('-k Tab -k Return')
    await screens.still()
    screens.press(`${pin} -k Return`)
    await screens.photograph('first-run')
    screens.press('-k Tab -k Tab -k Tab -k Tab -k Tab -k Tab -k Return')
    await screens.photograph('guide')
    await tryTwo(screens, pin)

    screens.do('systemctl stop presso-kiosk; mkdir -p /etc/pressobox; echo SCREEN_ROTATION=90 >/etc/pressobox/box.env')
    screens.do('systemctl start presso-kiosk')
    await screens.lit()
    await screens.still()
    screens.do(`${display} swaymsg -p -t get_outputs | grep -c 'Transform: 90' | grep -x 2`)

    screens.do(`systemctl stop pressobox presso-kiosk; rm /etc/pressobox/box.env; ${damage}`)
    screens.do('systemctl reset-failed; systemctl start --no-block pressobox presso-kiosk')
    await screens.until('systemctl is-failed pressobox')
    await screens.lit()
    await screens.photograph('damaged')
    screens.do('! grep -o \'lines.*"PIN .*"pin"\' /run/presso-kiosk/status.js')
  } finally {
    await box.end()
  }
}

const opening = `
const call = (method, path, body, cookie = '') => fetch('http://127.0.0.1:' + process.env.PRESSO_PORT + path, {
  method, body: JSON.stringify(body), headers: { 'content-type': 'application/json', cookie } })
const session = await call('POST', '/api/session', { pin: process.argv[1] })
const cookie = session.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ')
process.exitCode = (await call('PUT', '/api/stand', { open: true }, cookie)).ok ? 0 : 1`

/** A screen goes and comes, the browsers start anew: the console never goes, the display stays paired, the PIN is not shown again. */
async function tryTwo(screens: Screens, pin: string): Promise<void> {
  const node = '/usr/lib/pressobox/bin/node --input-type=module -e'
  screens.do(`. /etc/default/pressobox; export PRESSO_PORT; ${node} "${opening.replaceAll('"', '\\"')}" ${pin}`)
  await screens.show('HEADLESS-1 chromium', 'HEADLESS-2 presso-display')
  screens.sway('output HEADLESS-2 unplug')
  await screens.show('HEADLESS-1 chromium')
  await screens.until('! pgrep -f "[c]lass=presso-display"')
  screens.sway('create_output')
  await screens.show('HEADLESS-1 chromium', 'HEADLESS-3 presso-display')
  screens.sway('output HEADLESS-1 unplug')
  await screens.show('HEADLESS-3 chromium')
  screens.do('systemctl restart presso-kiosk')
  await screens.lit()
  await screens.until('test -e /run/presso-kiosk/status.js')
  await screens.still()
  await screens.show('HEADLESS-1 chromium', 'HEADLESS-2 presso-display')
  screens.press(`${pin} -k Return`)
  await screens.photograph('two-screens', all)
}

/** The data partition of the card is gone: the stand comes to no word of its own. */
export async function takeBarePicture(root: string, out: string): Promise<void> {
  const box = await Container.boot(root)
  try {
    const screens = new Screens(box, out)
    await screens.lit()
    await screens.photograph('no-data')
  } finally {
    await box.end()
  }
}
