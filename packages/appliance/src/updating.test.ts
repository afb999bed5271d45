import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MachineDoor } from './machine-door.ts'
import { takeIn } from './take-in.ts'
import { openUpdating, type RunningUpdating } from './updating.ts'
import type { UpdatePlaces } from './update-told.ts'

let folder: string
let places: UpdatePlaces
let updating: RunningUpdating
const at = '2026-11-30T20:00:00.000Z'

/** As the machine's programs write: beside, and then by its name. */
async function tell(file: string, content: unknown): Promise<void> {
  await writeFile(`${file}.new`, typeof content === 'string' ? content : JSON.stringify(content))
  await rename(`${file}.new`, file)
}

const open = (of: UpdatePlaces | null = places): Promise<RunningUpdating> =>
  openUpdating({
    data: join(folder, 'data'),
    door: new MachineDoor(join(folder, 'ask')),
    log: () => undefined,
    places: of,
  })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'updating-'))
  for (const name of ['data', 'ask', 'now', 'kept']) await mkdir(join(folder, name))
  places = {
    release: join(folder, 'release.json'),
    now: join(folder, 'now'),
    kept: join(folder, 'kept'),
    commandLine: join(folder, 'cmdline'),
  }
  await tell(places.release, { version: '1.0.0', profile: 'small', screen: 'none' })
  await tell(places.commandLine, 'ro presso.slot=a quiet')
  updating = await open()
})
afterEach(async () => {
  await updating.stop()
  await rm(folder, { recursive: true })
})

const wish = (): Promise<string> => readFile(join(folder, 'ask', 'wish'), 'utf8').catch(() => '')
const left = (): Promise<readonly string[]> => readdir(join(folder, 'data', 'update')).catch(() => [])

async function* pieces(...sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (const size of sizes) yield await Promise.resolve(Buffer.alloc(size, 7))
}

async function* cutOff(size: number): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.alloc(size, 7))
  throw new Error('aborted')
}

describe('what is told of updates', () => {
  it('is nothing on a machine that was made from no image', async () => {
    const other = await open({ ...places, release: join(folder, 'nowhere') })
    expect([other.view(), await other.take(pieces(10), 10), await other.ask('back'), await wish()]).toEqual([
      null,
      'foreign',
      'foreign',
      '',
    ])
    await other.stop()
  })

  it('is what the machine wrote, as soon as it is written', async () => {
    const heard: (string | undefined)[] = []
    const stop = updating.subscribe(() => heard.push(updating.view()?.now?.step))
    await tell(join(places.kept, 'update-slots.json'), { a: '1.0.0', b: '0.9.0' })
    await tell(join(places.now, 'now.json'), { step: 'writing', version: '1.1.0', percent: 40 })
    const now = { step: 'writing', version: '1.1.0', percent: 40 }
    await expect.poll(() => updating.view()).toEqual({ version: '1.0.0', before: '0.9.0', now, last: null })
    await rm(join(places.now, 'now.json'))
    const last = { is: 'stayed', from: 'file', version: '1.1.0', why: null, about: null }
    await tell(join(places.kept, 'update.json'), { ...last, slot: null, at })
    await expect.poll(() => updating.view()).toMatchObject({ now: null, last: { ...last, at } })
    stop()
    expect(heard).toContain('writing')
  })

  it.each([
    ['no JSON', '{"is": "sta'],
    ['an end that nobody knows', { is: 'exploded', from: 'file', version: null, why: null, about: null, at }],
    [
      'a name that is a whole page',
      { is: 'refused', from: 'file', version: null, why: 'damaged', about: 'x'.repeat(999), at },
    ],
    ['a percent of a thousand', '[1000]'],
  ])('leaves out what is not as it should be: %s', async (_what, content) => {
    await tell(join(places.kept, 'update.json'), content)
    await tell(join(places.now, 'now.json'), { step: 'writing', version: '1', percent: 1000 })
    await tell(join(places.kept, 'update-slots.json'), { a: null, b: '2.0.0' })
    await expect.poll(() => updating.view()).toEqual({ version: '1.0.0', before: '2.0.0', now: null, last: null })
  })
})

describe('an update that is sent', () => {
  it('is on the disk as a whole before the machine is asked', async () => {
    const percents: (number | null)[] = []
    const stop = updating.subscribe(() => {
      const { now } = updating.view() ?? {}
      if (now?.step === 'sent') percents.push(now.percent)
    })
    expect(await updating.take(pieces(60, 40), 100)).toBe('asked')
    stop()
    expect([await wish(), await left(), percents]).toEqual(['update file\n', ['sent'], [0, 60, 100]])
    expect(updating.view()?.now?.step).toBe('asked')
    await tell(join(places.now, 'now.json'), { step: 'checking', version: null, percent: null })
    await expect.poll(() => updating.view()?.now?.step).toBe('checking')
  })

  it.each([
    ['cut off', () => cutOff(50), 100, 'cut-off'],
    ['shorter than it said', () => pieces(50), 100, 'cut-off'],
    ['longer than it said', () => pieces(100, 50), 100, 'cut-off'],
    ['larger than a slot', () => pieces(1), 3 * 1024 ** 3, 'too-large'],
  ])('and is %s leaves nothing and asks for nothing', async (_what, stream, bytes, answer) => {
    expect([await updating.take(stream(), bytes), await wish(), await left()]).toEqual([answer, '', []])
    expect(updating.view()?.now).toBeNull()
  })

  it('is given up when nothing more of it comes', async () => {
    const silent = new PassThrough()
    silent.write(Buffer.alloc(10))
    expect(await takeIn(silent, join(folder, 'slow'), 100, () => undefined, 20)).toBe('cut-off')
  })

  it('comes alone: a second one, a stick and the way back wait until it is over', async () => {
    const gate = Promise.withResolvers<null>()
    const slow = (async function* () {
      yield Buffer.alloc(50)
      await gate.promise
      yield Buffer.alloc(50)
    })()
    const first = updating.take(slow, 100)
    await expect.poll(() => updating.view()?.now?.percent).toBe(50)
    expect([await updating.take(pieces(100), 100), await updating.ask('stick'), await updating.ask('back')]).toEqual([
      'busy',
      'busy',
      'busy',
    ])
    gate.resolve(null)
    expect([await first, await left()]).toEqual(['asked', ['sent']])
  })

  it('waits also while the last one is being tried', async () => {
    const tried = { is: 'tried', from: 'plugged', version: '1.1.0', slot: 'b', why: null, about: null, at }
    await tell(join(places.kept, 'update.json'), tried)
    await expect.poll(() => updating.view()?.last?.is).toBe('tried')
    expect(await updating.take(pieces(100), 100)).toBe('busy')
  })

  it('of an earlier run is gone at the start', async () => {
    await mkdir(join(folder, 'data', 'update'))
    await writeFile(join(folder, 'data', 'update', 'sent.part'), 'half')
    const next = await open()
    await next.stop()
    expect(await left()).toEqual([])
  })
})

it('the version before is asked of the machine', async () => {
  expect([await updating.ask('back'), await wish()]).toEqual(['asked', 'update back\n'])
})
