import { execFile, execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** Two hosts on one machine need namespaces, which only root may make. */
function mayMakeNetworks(): boolean {
  const name = `presso-try-${String(process.pid)}`
  try {
    execFileSync('ip', ['netns', 'add', name], { stdio: 'ignore' })
    execFileSync('ip', ['netns', 'del', name], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Debian's avahi, in a network and with a system bus of its own. */
const hasAvahi = ['avahi-daemon', 'avahi-resolve', 'dbus-daemon', 'unshare'].every(
  (program) => spawnSync(program, ['--version']).error === undefined,
)
if (!hasAvahi) process.stderr.write('Names are not resolved by avahi: avahi-daemon, avahi-utils or dbus is missing.\n')

const ip = (...words: string[]) => run('ip', words)
const within = (host: string, ...words: string[]) => ip('netns', 'exec', host, 'ip', ...words)
const script = (name: string): string => join(import.meta.dirname, 'testing', `${name}.ts`)

/** Hosts on one bridge, without any route but that of the bridge itself: a stand's own hotspot. */
async function network(hosts: readonly string[], firstAddress = 1): Promise<(host: string) => string> {
  const of = (host: string): string => `p${String(process.pid).slice(-5)}${hosts[0] ?? ''}${host}`
  const hub = of('hub')
  for (const each of [hub, ...hosts.map(of)]) await addHost(each)
  await within(hub, 'link', 'add', 'br0', 'type', 'bridge')
  await within(hub, 'link', 'set', 'br0', 'up')
  for (const [index, host] of hosts.entries()) await plugIn(of(host), hub, `10.77.0.${String(firstAddress + index)}/24`)
  return of
}

async function addHost(name: string): Promise<void> {
  await ip('netns', 'add', name)
  closing.push(() => ip('netns', 'del', name))
  await within(name, 'link', 'set', 'lo', 'up')
}

async function plugIn(host: string, hub: string, address: string): Promise<void> {
  const far = `v${host}`.slice(0, 15)
  await ip('link', 'add', far, 'netns', hub, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', host)
  await within(hub, 'link', 'set', far, 'master', 'br0', 'up')
  await within(host, 'addr', 'add', address, 'dev', 'eth0')
  await within(host, 'link', 'set', 'eth0', 'up')
}

/** A command on a machine whose avahi goes by this name. */
const besideAvahi = (name: string, ...command: readonly string[]): readonly string[] => {
  const alone = ['unshare', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc']
  return [...alone, 'sh', join(import.meta.dirname, 'testing', 'avahi-host.sh'), name, ...command]
}

interface Box {
  readonly names: readonly string[]
  readonly stop: () => Promise<void>
}

function announceIn(host: string, by: readonly string[] = [process.execPath, script('announce-here')]): Box {
  const child: ChildProcess = spawn('ip', ['netns', 'exec', host, ...by], { stdio: ['pipe', 'pipe', 'inherit'] })
  const names: string[] = []
  child.stdout?.setEncoding('utf8').on('data', (text: string) => names.push(...text.trim().split('\n')))
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = (): Promise<void> => {
    child.stdin?.end()
    return gone
  }
  closing.push(stop)
  return { names, stop }
}

async function asked(host: string, name: string): Promise<unknown> {
  const { stdout } = await ip('netns', 'exec', host, process.execPath, script('ask-name'), name, '1000')
  return JSON.parse(stdout)
}

const patience = { timeout: 25_000, interval: 200 }

describe.skipIf(!mayMakeNetworks())('a box on a real network', () => {
  it('is found by its name where there is no route but its own, and at its new address when that changes', async () => {
    const of = await network(['box', 'phone'])
    announceIn(of('box'))
    await expect.poll(() => asked(of('phone'), 'presso.local'), patience).toEqual(['10.77.0.1'])
    await within(of('box'), 'addr', 'del', '10.77.0.1/24', 'dev', 'eth0')
    await within(of('box'), 'addr', 'add', '10.77.0.9/24', 'dev', 'eth0')
    await expect.poll(() => asked(of('phone'), 'presso.local'), patience).toEqual(['10.77.0.9'])
  })

  it('is found when its network comes later than itself, and again after it was pulled out', async () => {
    const of = await network(['phone'])
    const box = of('box')
    await addHost(box)
    announceIn(box)
    for (const address of ['10.77.0.5/24', '10.77.0.5/24']) {
      await plugIn(box, of('hub'), address)
      await expect.poll(() => asked(of('phone'), 'presso.local'), patience).toEqual(['10.77.0.5'])
      await within(box, 'link', 'del', 'eth0')
      await expect.poll(() => asked(of('phone'), 'presso.local'), patience).toEqual([])
    }
  })

  it('takes another name when a box of this network has it, and the first one keeps its own', async () => {
    const of = await network(['one', 'two', 'phone'])
    const one = announceIn(of('one'))
    await expect.poll(() => one.names.at(-1), patience).toBe('presso.local')
    const two = announceIn(of('two'))
    await expect.poll(() => two.names.at(-1), patience).toBe('presso-2.local')
    await two.stop()
    await expect.poll(() => asked(of('phone'), 'presso.local'), patience).toEqual(['10.77.0.1'])
    expect(one.names.at(-1)).toBe('presso.local')
  })

  it.skipIf(!hasAvahi)(
    'is resolved by the avahi of a third host, and so is the box that had to take another name',
    async () => {
      const of = await network(['one', 'two', 'third'])
      const one = announceIn(of('one'))
      await expect.poll(() => one.names.at(-1), patience).toBe('presso.local')
      const two = announceIn(of('two'))
      await expect.poll(() => two.names.at(-1), patience).toBe('presso-2.local')
      const names = ['presso.local', 'presso-2.local']
      const asking = ['sh', join(import.meta.dirname, 'testing', 'resolve-names.sh'), ...names]
      const { stdout } = await ip('netns', 'exec', of('third'), ...besideAvahi('third', ...asking))
      expect(stdout).toBe('presso.local 10.77.0.1\npresso-2.local 10.77.0.2\n')
    },
  )

  it.skipIf(!hasAvahi)(
    'is announced by the avahi of its machine where it is told to, and says by which name when its own was taken',
    async () => {
      const of = await network(['one', 'two', 'phone'])
      const byAvahi = besideAvahi('presso', process.execPath, script('announce-here'), 'avahi')
      const one = announceIn(of('one'), byAvahi)
      await expect.poll(() => one.names.at(-1), patience).toBe('presso.local')
      const two = announceIn(of('two'), byAvahi)
      await expect.poll(() => two.names.at(-1), patience).toBe('presso-2.local')
      // A phone asks again while its question, or the answer, is on the way: one in a second is not owed to anybody.
      const asks = () => Promise.all(['presso.local', 'presso-2.local'].map((name) => asked(of('phone'), name)))
      await expect.poll(asks, patience).toEqual([['10.77.0.1'], ['10.77.0.2']])
      expect(one.names.at(-1)).toBe('presso.local')
    },
  )

  it('gives way when two networks with a box of that name become one, so that each has a name of its own', async () => {
    const here = await network(['one', 'phone'])
    const there = await network(['far'], 8)
    const boxes = [announceIn(here('one')), announceIn(there('far'))]
    const names = () => boxes.map((box) => box.names.at(-1))
    await expect.poll(names, patience).toEqual(['presso.local', 'presso.local'])
    const [left, right] = [here('hub'), there('hub')]
    await ip('link', 'add', 'join', 'netns', left, 'type', 'veth', 'peer', 'name', 'join', 'netns', right)
    for (const hub of [left, right]) await within(hub, 'link', 'set', 'join', 'master', 'br0', 'up')
    const heard = async () => {
      await asked(here('phone'), 'presso.local')
      return names()
    }
    await expect.poll(heard, patience).toEqual(['presso.local', 'presso-2.local'])
  })
})

/** A program in a host, the last line that it printed, and its end. */
function programIn(host: string, name: string, ...words: readonly string[]) {
  const child = spawn('ip', ['netns', 'exec', host, process.execPath, script(name), ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = (): Promise<void> => {
    child.stdin.end()
    return gone
  }
  closing.push(stop)
  const last = (): unknown => JSON.parse(out.trim().split('\n').at(-1) || 'null')
  return { last, stop }
}

describe.skipIf(!mayMakeNetworks())('a printer on a real network', () => {
  it('is found by another host, followed to another address under its name, and gone when it says goodbye', async () => {
    const of = await network(['box', 'printer'])
    const box = programIn(of('box'), 'find-printers')
    const printer = programIn(of('printer'), 'be-printer', 'EPSON TM-m30')
    const at = (address: string) => [
      { name: 'EPSON TM-m30', url: `tcp://${address}:9100`, identity: 'mdns:EPSON TM-m30' },
    ]
    await expect.poll(box.last, patience).toEqual(at('10.77.0.2'))
    await within(of('printer'), 'addr', 'del', '10.77.0.2/24', 'dev', 'eth0')
    await within(of('printer'), 'addr', 'add', '10.77.0.7/24', 'dev', 'eth0')
    await expect.poll(box.last, patience).toEqual(at('10.77.0.7'))
    await printer.stop()
    await expect.poll(box.last, { timeout: 70_000, interval: 500 }).toEqual([])
  }, 100_000)
})
