import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { saveClock } from './saved-clock.ts'

const folder = mkdtempSync(join(tmpdir(), 'clock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const clock = join(folder, 'clock')
const seen = (): number => (existsSync(clock) ? statSync(clock).mtimeMs : 0)

/** What the machine's clock would be set to at its next start; null where it is left alone. */
function atStart(): string | null {
  const script = join(import.meta.dirname, '..', '..', '..', 'hardware', 'debian', 'pressobox-clock')
  const { stdout, status } = spawnSync('sh', [script, clock, join(folder, 'missing')], {
    env: { PATH: '/usr/bin:/bin', PRESSOBOX_SET_CLOCK: 'echo' },
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  return stdout === '' ? null : stdout.trim()
}

describe('the clock of a machine without a battery', () => {
  it('is written down at once, again and again, and at the stop, wherever it is set to', async () => {
    let now = Date.parse('2026-12-01T10:00:00Z')
    const stop = saveClock(
      folder,
      () => undefined,
      () => now,
      5,
    )
    await expect.poll(seen).toBe(now)
    for (const jump of [60_000, 30 * 86_400_000, -40 * 86_400_000]) {
      now += jump
      await expect.poll(seen).toBe(now)
    }
    now += 5
    await stop()
    expect(seen()).toBe(now)
  })

  it('goes forward at a start to what was written down, never back, and not to what cannot be', () => {
    const at = (time: number): string | null => {
      writeFileSync(clock, '')
      utimesSync(clock, time, time)
      return atStart()
    }
    const now = Math.floor(Date.now() / 1000)
    const day = 86_400
    expect([at(now + 3 * day), at(now - 3 * day), at(now + 100 * 365 * day)]).toEqual([
      `@${String(now + 3 * day)}`,
      null,
      null,
    ])
    rmSync(clock)
    expect(atStart()).toBeNull()
  })
})
