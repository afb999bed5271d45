import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'units-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const analyze = (...words: readonly string[]): { readonly status: number | null; readonly said: string } => {
  const { status, stdout, stderr } = spawnSync('systemd-analyze', words, { encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}` }
}
const here = spawnSync('systemd-analyze', ['--version']).error === undefined
if (!here) process.stderr.write('Units are not verified: systemd-analyze is not on this machine.\n')

/** The units as they ship, but for programs that only an installed box has. */
function installed(name: string): string {
  const unit = readFileSync(join(import.meta.dirname, name), 'utf8')
  const file = join(folder, name)
  writeFileSync(file, unit.replaceAll(/^(Exec\w+=-?)\S+.*$/gm, '$1/bin/true').replaceAll(/^Documentation=.*$/gm, ''))
  return file
}

/** What `systemd-analyze security` may give each at most, of 10. */
const scores = new Map([
  ['pressobox.service', 2],
  ['pressobox-machine.service', 2],
  ['pressobox-clock.service', 2.5],
  ['pressobox-set-up.service', 3],
])

describe.skipIf(!here)('the units of the Debian package', () => {
  it('are understood by systemd to the last line', () => {
    const { status, said } = analyze('verify', ...[...scores.keys(), 'pressobox-machine.path'].map(installed))
    expect({ status, wrong: said.split('\n').filter((line) => line.includes(folder)) }).toEqual({
      status: 0,
      wrong: [],
    })
  })

  it.each([...scores])('leave %s little that it could harm', (unit, worst) => {
    const { said } = analyze('security', '--offline=true', installed(unit))
    expect(Number(/exposure level for \S+: ([\d.]+)/.exec(said)?.[1])).toBeLessThanOrEqual(worst)
  })

  it('are each held to a score', () => {
    const units = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.service'))
    expect(units.toSorted()).toEqual([...scores.keys()].toSorted())
  })
})

describe('what the box asks of its machine', () => {
  const wish = join(folder, 'wish')
  const said = join(folder, 'said')
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  for (const name of ['systemctl', 'date', 'fake-hwclock'])
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $@" >> ${said}\n`, { mode: 0o755 })
  const asked = (line: string): string => {
    rmSync(said, { force: true })
    writeFileSync(wish, `${line}\n`)
    spawnSync(join(import.meta.dirname, 'pressobox-machine'), [wish], { env: { PATH: `${bin}:/usr/bin:/bin` } })
    return [existsSync(said) ? readFileSync(said, 'utf8') : '', existsSync(wish) ? 'still there' : ''].join('')
  }

  it('is one of four things, and nothing else', () => {
    const ways = ['file', 'stick', 'back', '', '../reboot', 'file.service reboot'].map((how) => `update ${how}`)
    const others = ['clock 1;reboot', 'clock', 'halt', '$(reboot)']
    expect(['poweroff', 'reboot', 'clock 1790000000', ...ways, ...others].map(asked)).toEqual([
      'systemctl --no-block poweroff\n',
      'systemctl --no-block reboot\n',
      'date -u -s @1790000000\nfake-hwclock save\n',
      'systemctl --no-block start presso-update@file.service\n',
      'systemctl --no-block start presso-update@stick.service\n',
      'systemctl --no-block start presso-update@back.service\n',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
    ])
  })

  it('is not read through a link', () => {
    rmSync(said, { force: true })
    writeFileSync(join(folder, 'elsewhere'), 'reboot\n')
    symlinkSync(join(folder, 'elsewhere'), wish)
    spawnSync(join(import.meta.dirname, 'pressobox-machine'), [wish], { env: { PATH: `${bin}:/usr/bin:/bin` } })
    rmSync(wish)
    expect(existsSync(said)).toBe(false)
  })
})
