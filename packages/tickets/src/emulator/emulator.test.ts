import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { parseFault, startEmulator, type Emulator } from '../testing.ts'
import type { EmulatorOptions } from './emulator.ts'

/** A busy machine takes its time. */
const poll = <Seen>(look: () => Seen) => expect.poll(look, { timeout: 20_000 })

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function emulator(options: EmulatorOptions = {}, ...faults: readonly string[]): Promise<Emulator> {
  const made = await startEmulator({ ...options, faults: faults.flatMap((each) => parseFault(each) ?? []) })
  closing.push(made.close)
  return made
}

interface Call {
  readonly say: (text: string) => void
  readonly heard: () => string
  readonly hangUp: () => void
  readonly over: () => boolean
  readonly socket: Socket
}

function call({ port }: Emulator): Call {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  const heard: Buffer[] = []
  let over = false
  socket.on('data', (chunk: Buffer) => heard.push(chunk))
  socket.on('error', () => undefined)
  socket.on('end', () => {
    over = true
  })
  socket.on('close', () => {
    over = true
  })
  closing.push(() => Promise.resolve(socket.destroy()))
  return {
    say: (text) => void socket.write(text, 'latin1'),
    heard: () => Buffer.concat(heard).toString('hex'),
    hangUp: () => void socket.end(),
    over: () => over,
    socket,
  }
}

const texts = (made: Emulator): readonly string[] => made.papers().map(({ text, ended }) => `${ended}: ${text}`)

describe('the emulated printer', () => {
  it('prints text, pictures and codes on paper that ends with a cut', async () => {
    const made = await emulator()
    const line = call(made)
    line.say('\x1b@Flat White\n\x1dv0\x00\x01\x00\x02\x00\xff\xff\x1d(k\x05\x001P0hi\x1d(k\x03\x001Q0')
    line.say('\x1ba\x01mid\n\x1dVA\x00second\n')
    await poll(() => texts(made)).toEqual(['cut: Flat White\n[picture]\n[QR hi]\nmid\n'])
    line.hangUp()
    await poll(() => texts(made)[1]).toEqual('torn: second\n')
    expect(made.papers().map(({ dotLines }) => dotLines)).toEqual([30 + 2 + 63 + 30, 30])
  })

  it.each([80, 58] as const)('breaks lines where %i mm of paper end', async (width) => {
    const made = await emulator({ width })
    call(made).say(`${'0123456789'.repeat(5)}\n\x1dV\x00`)
    const columns = width === 80 ? 48 : 32
    const ruler = '0123456789'.repeat(5)
    await poll(() => texts(made)).toEqual([`cut: ${ruler.slice(0, columns)}\n${ruler.slice(columns)}\n`])
    const png = Buffer.from((await made.papers()[0]?.png()) ?? [])
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(['PNG', (width === 80 ? 576 : 384) + 48])
  })

  it.each([
    ['DLE EOT 1 to 4', [], '\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04', '12121212'],
    ['them when it is open', ['cover-open'], '\x10\x04\x01\x10\x04\x02\x10\x04\x04', '1a1612'],
    ['them when the paper is out', ['paper-out'], '\x10\x04\x01\x10\x04\x02\x10\x04\x04', '1a327e'],
    ['GS r 1', ['paper-low'], '\x1dr\x01', '03'],
    ['GS I', [], '\x1dI\x01\x1dIB', '205f5052'],
    ['GS ( H with the id', [], '\x1d(H\x06\x0000ab12', '37226162313200'],
    ['GS a with its status', [], '\x1da\x0f', '1000000f'],
  ])('answers %s', async (_, faults, asked, answer) => {
    const line = call(await emulator({}, ...faults))
    line.say(asked)
    await poll(line.heard).toContain(answer)
  })

  it('answers in real time while it holds what waits for paper, and prints on with a new roll', async () => {
    const made = await emulator({}, 'paper-out:60')
    const line = call(made)
    line.say('one\ntwo\nthree\nfour\n\x1dV\x00\x1dr\x01')
    await poll(made.dotLines).toBe(60)
    line.say('\x10\x04\x04')
    await poll(line.heard).toBe('7e')
    expect(texts(made)).toEqual([])
    made.clear('paper-out')
    await poll(line.heard).toBe('7e00')
    expect(texts(made)).toEqual(['cut: one\ntwo\nthree\nfour\n'])
  })

  it('volunteers its status with every change when it is asked to', async () => {
    const made = await emulator({}, 'asb')
    const line = call(made)
    await poll(line.heard).toBe('1000000f')
    made.fault('cover-open')
    await poll(line.heard).toBe('1000000f3800000f')
    made.clear()
    await poll(line.heard).toBe('1000000f3800000f1000000f')
  })

  it('serves one caller at a time', async () => {
    const made = await emulator()
    const first = call(made)
    first.say('\x10\x04\x01')
    await poll(first.heard).toBe('12')
    const second = call(made)
    second.say('second\n\x1dV\x00\x10\x04\x01')
    first.say('first\n\x1dV\x00')
    await poll(() => texts(made)).toEqual(['cut: first\n'])
    expect(second.heard()).toBe('')
    first.hangUp()
    await poll(second.heard).toBe('12')
    expect(texts(made)).toEqual(['cut: first\n', 'cut: second\n'])
  })

  it('stops taking data when its buffer is full', async () => {
    const made = await emulator({}, 'cover-open')
    const line = call(made)
    line.say('x\n'.repeat(100_000))
    await poll(() => made.received().length).toBeGreaterThanOrEqual(64 * 1024)
    line.say('\x10\x04\x01')
    made.clear()
    await poll(line.heard).toBe('12')
    expect(made.received().length).toBe(200_003)
  })

  it('says what it was sent that is no ESC/POS', async () => {
    const made = await emulator()
    call(made).say('ok\n\x1bz\x1dV\x00')
    await poll(() => texts(made)).toEqual(['cut: ok\n'])
    expect(made.notes()).toEqual(['unknown command at 3: 1b7a'])
  })

  it('prints a real-time command in a picture as dots, and obeys it: the trap of real printers', async () => {
    const made = await emulator()
    call(made).say('\x1dv0\x00\x05\x00\x01\x00\x10\x14\x01\x00\x05\x1dV\x00')
    await poll(() => texts(made)).toEqual(['cut: [picture]\n'])
    expect(made.notes()).toEqual(['drawer'])
  })

  it.each([
    ['half-closed', ''],
    ['resets:3', ''],
  ])('hangs up when it is told to be %s', async (fault) => {
    const line = call(await emulator({}, fault))
    line.say('abc\n')
    await poll(line.over).toBe(true)
  })

  it('knows no fault by another name', async () => {
    const made = await emulator()
    expect([parseFault('paper-out:x'), parseFault('jam'), parseFault('slow:9')]).toEqual([
      null,
      null,
      { name: 'slow', n: 9 },
    ])
    expect(() => made.fault('jam')).toThrow('"jam" is no fault')
  })
})
