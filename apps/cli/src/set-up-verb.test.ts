import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'set-up-'))
const from = join(folder, 'boot')
const root = join(folder, 'root')
const data = join(folder, 'data')
for (const each of [from, root, data]) mkdirSync(each)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hotspot = join(root, 'etc/NetworkManager/system-connections/pressobox-hotspot.nmconnection')
const notice = join(root, 'run/issue.d/pressobox.issue')
const told = join(root, 'run/pressobox/set-up.json')
const stick = join(folder, 'stick')

/** Each step is a process of its own. */
const patience = 120_000

function setUp(text: string | null) {
  if (text === null) rmSync(join(from, 'pressobox.conf'))
  else writeFileSync(join(from, 'pressobox.conf'), text)
  const words = ['set-up', '--stick', stick, '--from', from, '--root', root, '--data', data]
  return spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], { encoding: 'utf8' })
}

it(
  'draws the password of a hotspot once, tells the box, and takes nothing of a wrong file',
  () => {
    const first = setUp('country = PT\nhotspot = Bar\n')
    const password = /^psk=(\w{10})$/m.exec(readFileSync(hotspot, 'utf8'))?.[1]
    const shown: unknown = JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8'))
    const again = setUp('country = PT\nhotspot = Bar\nport = 8080\n')
    const kept = readFileSync(hotspot, 'utf8')
    const wrong = setUp('country = PT\nhotspt = Bar\n')
    expect([first.status, again.status, wrong.status]).toEqual([0, 0, 1])
    expect(shown).toMatchObject({ wifi: { ssid: 'Bar', password, hidden: false } })
    expect(kept).toContain(`psk=${String(password)}\n`)
    expect(readFileSync(hotspot, 'utf8')).toBe(kept)
    expect(
      [wrong.stderr, readFileSync(notice, 'utf8')].map((said) => said.includes('Line 2: hotspt: no such field')),
    ).toEqual([true, true])
    expect(JSON.parse(readFileSync(told, 'utf8'))).toEqual([{ line: 2, field: 'hotspt', problem: 'unknown' }])
    setUp('country = PT\n')
    expect([hotspot, notice, told].map((path) => existsSync(path))).toEqual([false, false, false])
  },
  patience,
)

it(
  'takes a stick before the boot partition, and keeps what it brought',
  () => {
    mkdirSync(stick)
    writeFileSync(join(stick, 'pressobox.conf'), 'country = PT\nhotspot = Stick\nphones = 19\n')
    const brought = setUp('country = PT\nhotspot = Boot\n')
    const shown: unknown = JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8'))
    rmSync(stick, { recursive: true })
    const without = setUp(null)
    const stays = existsSync(hotspot)
    setUp('country = PT\n')
    expect([brought.status, without.status, stays, existsSync(hotspot)]).toEqual([0, 0, true, false])
    expect(shown).toMatchObject({ wifi: { ssid: 'Stick' }, phoneLimit: 19 })
    expect(without.stdout).toContain(join(data, 'pressobox.conf'))
  },
  patience,
)
