import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { configuredSlot, type Slot } from './box/slots.ts'
import { signAndPack, updateKey } from './bundle.ts'
import { run } from './shell.ts'
import { Double } from './trial/double.ts'

const folder = mkdtempSync(join(tmpdir(), 'presso-update-'))
afterAll(() => rmSync(folder, { recursive: true }))
const key = updateKey(join(folder, 'mine.pem'))
const stranger = updateKey(join(folder, 'stranger.pem'))

const isRoot = process.getuid?.() === 0
if (!isRoot) process.stderr.write('Updates are not tried: that needs root.\n')

/** An update with a system of its own. */
async function bundle(version: string, { profile = 'small', secret = key.secret } = {}): Promise<string> {
  const files = mkdtempSync(join(folder, 'files-'))
  writeFileSync(join(files, 'root.squashfs'), randomBytes(3_000_000))
  for (const name of ['vmlinuz', 'initrd.img', 'cmdline.a.txt', 'cmdline.b.txt'])
    writeFileSync(join(files, name), `${name} of ${version}`)
  const out = join(folder, `pressobox-${version}.update`)
  await signAndPack(files, { version, profile, epoch: 0 }, secret, out)
  return out
}

describe.skipIf(!isRoot)('a box', { timeout: 120_000 }, () => {
  let box: Double
  const newer = join(folder, 'pressobox-2.0.0.update')
  beforeAll(async () => {
    await bundle('2.0.0')
    const place = join(folder, 'double')
    mkdirSync(place)
    box = await Double.make(place, key.open)
  })
  afterAll(() => box.end())

  const last = () => {
    const { at: _at, ...told } = JSON.parse(box.read('/data/kept/update.json') ?? '{}')
    return told
  }
  const sent = '/data/kept/var/lib/pressobox/update/sent'
  const send = (file: string) => {
    box.bring(file, sent)
    return box.asked('file')
  }
  const slots = () => JSON.parse(box.read('/data/kept/update-slots.json') ?? '{}')
  const configured = (): Slot => configuredSlot(box.read('/boot/firmware/config.txt') ?? '')

  it('remembers what ran well, and has no way back from a first system', async () => {
    expect((await box.keep()).code).toBe(0)
    expect(slots()).toEqual({ a: '1.0.0', b: null })
    expect((await box.asked('back')).code).toBe(3)
    expect(last()).toMatchObject({ is: 'refused', from: 'back', why: 'no-way-back' })
  })

  it.each([
    ['that a stranger signed', () => bundle('2.0.1', { secret: stranger.secret }), 'unsigned', null],
    ['for another profile', () => bundle('2.0.2', { profile: 'kiosk' }), 'profile', 'kiosk / small'],
    ['that is a picture', () => aFile('picture', randomBytes(100_000)), 'no-update', null],
    ['that is empty', () => aFile('empty', Buffer.alloc(0)), 'no-update', null],
    ['whose copying was cut off', () => aFile('half', readFileSync(newer).subarray(0, 2_000_000)), 'no-update', null],
    ['with a flipped byte', () => aFile('flipped', flipped(readFileSync(newer))), 'damaged', 'root.squashfs'],
    ['whose list is a link to something else', () => linked(), 'no-update', null],
  ])('refuses an update %s, and is as it was', async (_what, make, why, about) => {
    const file = await make()
    expect((await send(file)).code).toBe(3)
    expect(last()).toMatchObject({ is: 'refused', from: 'file', why, about })
    expect([box.read('/restarts'), box.read('/boot/firmware/tryboot.txt'), configured(), slots()]).toEqual([
      '',
      null,
      'a',
      { a: '1.0.0', b: null },
    ])
    expect([box.read(sent), box.read('/data/update/bundle'), box.read('/run/presso-update/now.json')]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('refuses one while the stand is open', async () => {
    box.open.stand = true
    expect((await send(newer)).said).toContain('The stand is open')
    expect(last()).toMatchObject({ is: 'refused', why: 'open', version: '2.0.0' })
    box.open.stand = false
  })

  it('writes one into the other slot, tells how far it is, and starts it once', async () => {
    expect((await send(newer)).code).toBe(0)
    expect(JSON.parse(box.read('/half-way') ?? '')).toEqual({ step: 'writing', version: '2.0.0', percent: 50 })
    expect(last()).toMatchObject({ is: 'tried', from: 'file', version: '2.0.0', slot: 'b' })
    const system = run('sh', ['-c', `tar -xOf ${newer} root.squashfs | sha256sum`]).slice(0, 64)
    const written = await box.sh('head -c 3000000 /slots/b | sha256sum')
    expect(written.said.slice(0, 64)).toBe(system)
    expect(box.read('/boot/firmware/b/cmdline.txt')).toBe('cmdline.b.txt of 2.0.0')
    expect([box.read('/restarts'), configured(), slots()]).toEqual([
      'reboot --reboot-argument=0 tryboot\n',
      'a',
      { a: '1.0.0', b: null },
    ])
    expect((await box.sh('ls /data')).said).toBe('kept\n')
    expect((await box.sh('stat -c %a /data/kept/update.json')).said).toBe('644\n')
  })

  it('on trial takes nothing else, and stays once it is well', async () => {
    box.start('b', '2.0.0')
    expect((await box.asked('back')).said).toContain('still on trial')
    expect(last()).toMatchObject({ is: 'tried', slot: 'b' })
    await box.keep()
    expect(last()).toMatchObject({ is: 'stayed', from: 'file', version: '2.0.0', why: null })
    expect([configured(), slots(), box.read('/restarts')]).toEqual(['b', { a: '1.0.0', b: '2.0.0' }, ''])
  })

  it('says nothing of a stick that stayed in, and tries it when a person asks for it', async () => {
    box.bring(newer, '/stick/pressobox-2.0.0.update')
    box.link('/stick', '/dev/disk/by-id/usb-stick-part1')
    expect((await box.sh('/usr/lib/presso-box/stick /stick')).said).toContain('was tried before')
    expect(last()).toMatchObject({ is: 'stayed' })
    box.open.stand = true
    expect((await box.asked('stick')).code).toBe(3)
    expect(last()).toMatchObject({ is: 'refused', from: 'stick', why: 'open' })
    box.open.stand = false
    box.remove('/dev/disk/by-id/usb-stick-part1')
    expect((await box.asked('stick')).code).toBe(3)
    expect(last()).toMatchObject({ is: 'refused', from: 'stick', why: 'no-stick' })
  })

  it('goes back to the version before, by a trial of its own', async () => {
    expect((await box.asked('back')).code).toBe(0)
    expect(last()).toMatchObject({ is: 'tried', from: 'back', version: '1.0.0', slot: 'a' })
    expect(configuredSlot(box.read('/boot/firmware/tryboot.txt') ?? '')).toBe('a')
    expect([configured(), box.read('/restarts')]).toEqual(['b', 'reboot --reboot-argument=0 tryboot\n'])
    box.start('a', '1.0.0')
    await box.keep()
    expect(last()).toMatchObject({ is: 'stayed', from: 'back', version: '1.0.0' })
    expect([configured(), slots()]).toEqual(['a', { a: '1.0.0', b: '2.0.0' }])
  })

  it('gives way to the version before when its stand does not start, and says so', async () => {
    await send(await bundle('3.0.0'))
    box.start('b', '3.0.0')
    box.write('/active', 'failed\n')
    await box.keep()
    expect(box.read('/restarts')).toBe('reboot\n')
    box.write('/active', 'active\n')
    box.start('a', '1.0.0')
    expect((await box.keep()).said).toContain('was not well')
    expect(last()).toMatchObject({ is: 'gave-way', from: 'file', version: '3.0.0', why: 'stopped' })
    expect([configured(), slots()]).toEqual(['a', { a: '1.0.0', b: null }])
  })

  it('says of one that never came up that it did not, and has no way back to it', async () => {
    await send(await bundle('4.0.0'))
    box.start('a', '1.0.0')
    await box.keep()
    expect(last()).toMatchObject({ is: 'gave-way', version: '4.0.0', why: 'hung' })
    expect((await box.asked('back')).code).toBe(3)
    expect(last()).toMatchObject({ is: 'refused', why: 'no-way-back' })
  })
})

function aFile(name: string, content: Buffer): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

/** One bit in the middle of the system is another one. */
function flipped(content: Buffer): Buffer {
  const changed = Buffer.from(content)
  changed[2_000_000] = (changed[2_000_000] ?? 0) ^ 1
  return changed
}

function linked(): string {
  const files = mkdtempSync(join(folder, 'linked-'))
  run('sh', [
    '-c',
    `cd ${files} && ln -s /etc/passwd list.txt && ln -s /etc/passwd list.sig && tar -cf ../linked list.txt list.sig`,
  ])
  return join(folder, 'linked')
}
