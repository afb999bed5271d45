import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Container } from '../../container.ts'
import { BuildStopped } from '../shell.ts'
import { damage } from '../trial/screens.ts'

const display = 'export XDG_RUNTIME_DIR=/run/presso-kiosk WAYLAND_DISPLAY=wayland-0;'

/** A picture of one colour is no larger. */
const emptyBytes = 5000

/** The screen of a small touch display, as cage draws it without one. */
class Screen {
  readonly #box: Container
  readonly #out: string

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

  /** A browser of its own is there; the screen is that of a small touch display. */
  async lit(): Promise<void> {
    await this.until(`${display} wlr-randr --output HEADLESS-1 --custom-mode 1024x600 && pgrep -f type=renderer`)
  }

  /** Once there is something on it, and it has not moved for two seconds. */
  async still(): Promise<void> {
    let last = ''
    for (let tries = 0; tries < 40; tries += 1) {
      await pause(2000)
      const sum = this.do(
        `${display} grim -l 9 /run/picture.png && wc -c </run/picture.png && sha256sum </run/picture.png`,
      )
      if (sum === last && Number.parseInt(sum) > emptyBytes) return
      last = sum
    }
    throw new BuildStopped('The screen does not come to rest.')
  }

  async photograph(name: string): Promise<void> {
    await this.still()
    this.do('cp /run/picture.png /root/picture.png')
    copyFileSync(join(this.#box.root, 'root', 'picture.png'), join(this.#out, `kiosk-${name}.png`))
    process.stdout.write(`kiosk-${name}.png\n`)
  }

  press(keys: string): void {
    this.do(`${display} wtype ${keys}`)
  }
}

/** As it starts, at its first run, and where its journal forbids a start: PNGs in the folder `out`. */
export async function takePictures(root: string, out: string): Promise<void> {
  mkdirSync(out, { recursive: true })
  // Its start is not over before the stand has started.
  const box = await Container.boot(root, ['--tmpfs=/data:mode=0755'], /^(?:starting|running)$/m)
  const screen = new Screen(box, out)
  try {
    await screen.lit()
    await screen.photograph('boot')
    screen.do('touch /data/go')
    await screen.until('systemctl is-active pressobox')
    await screen.photograph('pin')
    const pin = /PIN +(\d+)/.exec(screen.do('journalctl -u pressobox -o cat | grep ^PIN'))?.[1] ?? ''
    screen.press('-k Tab -k Return')
    await screen.still()
    screen.press(pin)
    screen.press('-k Return')
    await screen.photograph('first-run')
    screen.press('-k Tab -k Tab -k Tab -k Tab -k Tab -k Tab -k Return')
    await screen.photograph('guide')

    screen.do('systemctl stop presso-kiosk; mkdir -p /etc/pressobox; echo SCREEN_ROTATION=90 >/etc/pressobox/box.env')
    screen.do('systemctl start presso-kiosk')
    await screen.lit()
    await screen.still()
    screen.do(`${display} wlr-randr | grep 'Transform: 270'`)

    screen.do(`systemctl stop pressobox presso-kiosk; rm /etc/pressobox/box.env; ${damage}`)
    screen.do('systemctl reset-failed; systemctl start --no-block pressobox presso-kiosk')
    await screen.until('systemctl is-failed pressobox')
    await screen.lit()
    await screen.photograph('damaged')
    screen.do('! grep -o \'lines.*"PIN .*"pin"\' /run/presso-kiosk/status.js')
  } finally {
    await box.end()
  }
}

/** The data partition of the card is gone: the stand comes to no word of its own. */
export async function takeBarePicture(root: string, out: string): Promise<void> {
  const box = await Container.boot(root)
  try {
    const screen = new Screen(box, out)
    await screen.lit()
    await screen.photograph('no-data')
  } finally {
    await box.end()
  }
}
