import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const script = join(import.meta.dirname, '..', 'scripts', 'package.mjs')

describe('the packed app', () => {
  it('ships the bundle, the pages and nothing else, with its fuses set', { timeout: 600_000 }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'dir', 'arm64', '--stub'], {
      encoding: 'utf8',
    })
    const wrong = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('Set-up: '))
    expect({ status, wrong }).toEqual({ status: 0, wrong: [] })
    // In order: run as Node, cookie encryption, NODE_OPTIONS, inspect, integrity, only from the archive, V8 snapshot, file privileges.
    expect(/^fuses (.*)$/m.exec(stdout)?.[1]).toBe('11001100')
  })
})
