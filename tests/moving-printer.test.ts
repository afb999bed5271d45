import { execFile, execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const run = promisify(execFile)
const address = '10.78.0.1'
const host = `presso-moving-${String(process.pid)}`

/** A network of one's own needs a namespace, which only root may make. */
function mayMakeNetworks(): boolean {
  try {
    execFileSync('ip', ['netns', 'add', host], { stdio: 'ignore' })
    execFileSync('ip', ['netns', 'del', host], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe.skipIf(!mayMakeNetworks())('a printer that a flag names by its address', () => {
  it('is followed when it announces itself somewhere else, and what waits comes out there', async () => {
    await run('ip', ['netns', 'add', host])
    try {
      for (const words of [
        'link set lo up',
        'link add net type veth peer name far',
        `addr add ${address}/24 dev net`,
        'link set far up',
        'link set net up',
      ])
        await run('ip', ['netns', 'exec', host, 'ip', ...words.split(' ')])
      const script = join(import.meta.dirname, 'hosts', 'moving-printer.ts')
      const { stdout } = await run('ip', ['netns', 'exec', host, process.execPath, script, address])
      const told: unknown = JSON.parse(stdout)
      expect(told).toEqual({ cause: 'address-changed', saidMs: expect.any(Number), ada: true })
    } finally {
      await run('ip', ['netns', 'del', host])
    }
  }, 120_000)
})
