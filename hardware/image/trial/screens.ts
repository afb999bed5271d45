import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readPin, wellAfter } from './bar.ts'
import { bootLimitMs, Machine, until, type Hardware } from './machine.ts'

const everyMs = 20_000

/** A journal whose first line is broken and whose next is whole: no power cut does that, and no start goes over it. */
export const damage = `sed -i '1{h;s/crc/cut/;p;x}' /var/lib/pressobox/journal/*.ndjson`

/** Photographs of the box's own screen: as it starts for the first time, its first run, and a start that its journal forbids. */
export async function photographScreens(of: Hardware, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const first = new Machine({ ...of, screen: true })
  const film = filming(first, join(folder, 'first-start'))
  await wellAfter(first, bootLimitMs)
  process.stdout.write(`The box is well; its PIN is ${await readPin(first)}.\n`)
  await film.until(
    'presso-kiosk has drawn a page',
    async () => (await first.sh("grep -q '[t]ype=renderer' /proc/[0-9]*/cmdline")).code === 0,
  )
  await first.sh(`systemctl stop pressobox; ${damage}; sync`)
  await first.kill()
  film.end()

  const second = new Machine({ ...of, screen: true })
  const other = filming(second, join(folder, 'damaged'))
  await other.until('the stand has failed', async () => false)
  await second.kill()
  other.end()
}

/** A photograph every now and then, numbered. */
function filming(
  machine: Machine,
  name: string,
): { until: (what: string, done: () => Promise<boolean>) => Promise<void>; end: () => void } {
  let number = 0
  const timer = setInterval(() => {
    number += 1
    void machine.photograph(`${name}-${String(number).padStart(2, '0')}.png`).catch(() => undefined)
  }, everyMs)
  return {
    until: async (what, done) => {
      const seen = await until(async () => ((await done()) ? true : null), bootLimitMs / 2)
      process.stdout.write(`${what}: ${seen === null ? 'not within the time' : 'yes'}\n`)
      await until(() => null, 4 * everyMs)
    },
    end: () => clearInterval(timer),
  }
}
