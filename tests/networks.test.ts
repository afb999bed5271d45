import { execFile, execFileSync, spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from './a-box.ts'

const run = promisify(execFile)
const of = (host: string): string => `p${String(process.pid)}${host}`
const patience = { timeout: 30_000, interval: 200 }

/** Hosts of their own on one machine are namespaces, which only root may make. */
function mayMakeNetworks(): boolean {
  try {
    execFileSync('ip', ['netns', 'add', of('try')], { stdio: 'ignore' })
    execFileSync('ip', ['netns', 'del', of('try')], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write('Boxes in several networks are not tried: this machine may not make network namespaces.\n')
    return false
  }
}

const within = (host: string, ...words: string[]) => run('ip', ['netns', 'exec', of(host), ...words])

/** A cable from the box to another host, by the name of the box's end. */
async function plug(name: string, address: string, host: string, theirs: string): Promise<void> {
  await run('ip', ['link', 'add', name, 'netns', of('box'), 'type', 'veth', 'peer', 'name', 'eth0', 'netns', of(host)])
  for (const [end, device, own] of [
    ['box', name, address],
    [host, 'eth0', theirs],
  ] as const) {
    await within(end, 'ip', 'addr', 'add', own, 'dev', device)
    await within(end, 'ip', 'link', 'set', device, 'up')
  }
}

/** Whether a phone of that network, which has no other way, reaches what the code says. */
async function reaches(host: string, address: string): Promise<boolean> {
  const ask = `fetch('${address}/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))`
  return within(host, process.execPath, '--eval', ask).then(
    () => true,
    () => false,
  )
}

async function boxOfNetworks(data: string) {
  const iw = join(data, 'iw')
  await mkdir(join(data, 'radios', 'phy0'), { recursive: true })
  await mkdir(join(data, 'box'))
  const said = String.raw`phy#0\n\tInterface wlan0\n\t\tssid Coffee\n\t\ttype AP\n`
  await writeFile(iw, `#!/bin/sh\n[ "$*" = dev ] && printf '${said}'\nexit 0\n`, { mode: 0o755 })
  const script = join(import.meta.dirname, 'hosts', 'box-of-networks.ts')
  const words = ['netns', 'exec', of('box'), process.execPath, script, join(data, 'box'), join(data, 'radios'), iw]
  const child = spawn('ip', words, { stdio: ['pipe', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text))
  const gone = new Promise((resolve) => child.once('exit', resolve))
  return {
    leadsTo: () => told.trim().split('\n').at(-1),
    stop: () => {
      child.stdin.end()
      return gone
    },
  }
}

describe.skipIf(!mayMakeNetworks())('a box with its own Wi-Fi and a cable into the office', () => {
  it('sends guests to an address of their Wi-Fi, also a new one, and to the office’s while there is no other', async () => {
    const data = await temporaryFolder()
    for (const host of ['box', 'phone', 'office']) {
      await run('ip', ['netns', 'add', of(host)])
      await within(host, 'ip', 'link', 'set', 'lo', 'up')
    }
    await plug('eth0', '192.168.77.2/24', 'office', '192.168.77.9/24')
    await plug('wlan0', '10.55.0.1/24', 'phone', '10.55.0.7/24')
    const box = await boxOfNetworks(data.path)
    const leads = (to: string) => expect.poll(box.leadsTo, patience).toBe(`http://${to}:8080`)
    try {
      await leads('10.55.0.1')
      expect([
        await reaches('phone', 'http://10.55.0.1:8080'),
        await reaches('phone', 'http://192.168.77.2:8080'),
      ]).toEqual([true, false])
      await within('box', 'ip', 'addr', 'del', '10.55.0.1/24', 'dev', 'wlan0')
      await within('box', 'ip', 'addr', 'add', '10.55.0.3/24', 'dev', 'wlan0')
      await leads('10.55.0.3')
      await within('box', 'ip', 'link', 'del', 'wlan0')
      await leads('192.168.77.2')
      expect(await reaches('office', 'http://192.168.77.2:8080')).toBe(true)
      await plug('wlan0', '10.55.0.1/24', 'phone', '10.55.0.7/24')
      await leads('10.55.0.1')
      expect(await reaches('phone', 'http://10.55.0.1:8080')).toBe(true)
    } finally {
      await box.stop()
      for (const host of ['box', 'phone', 'office']) await run('ip', ['netns', 'del', of(host)])
      await data.remove()
    }
  }, 120_000)
})
