import { afterEach, describe, expect, it } from 'vitest'
import { Sandbox, type Called } from './sandbox.ts'

const ending: Sandbox[] = []
afterEach(async () => {
  for (const sandbox of ending.splice(0)) await sandbox.end()
})

async function begin(code: string, given: object = { store: [], settings: {} }): Promise<Sandbox> {
  const sandbox = await Sandbox.begin({
    code,
    name: 'index.js',
    given: JSON.stringify(given),
    bounds: { memoryBytes: 16 * 1024 * 1024, stackBytes: 256 * 1024, effectBytes: 64 * 1024 },
    budgetMs: 200,
  })
  if (!(sandbox instanceof Sandbox)) throw new Error(sandbox.problem)
  ending.push(sandbox)
  return sandbox
}

async function tell(code: string): Promise<unknown> {
  return seen(await (await begin(`export function onEvent(event, bar) { ${code} }`)).call('onEvent', [{ type: 'x' }]))
}

function seen(called: Called): unknown {
  return 'effects' in called ? JSON.parse(called.effects) : called
}

describe('a script in its sandbox', () => {
  it('gets the event, its store and its settings, and says what it wants done', async () => {
    const sandbox = await begin(
      `export function onEvent(event, bar) {
        bar.store.set('seen', (bar.store.get('seen') ?? 0) + bar.settings.step)
        bar.publish('Counted', { type: event.type, seen: bar.store.get('seen') })
      }`,
      { store: [['seen', '40']], settings: { step: 1 } },
    )
    const calls = [await sandbox.call('onEvent', [{ type: 'a' }]), await sandbox.call('onEvent', [{ type: 'b' }])]
    expect(calls.map(seen)).toEqual([
      [
        { kind: 'store', key: 'seen', value: '41' },
        { kind: 'publish', type: 'Counted', detail: { type: 'a', seen: 41 } },
      ],
      [
        { kind: 'store', key: 'seen', value: '42' },
        { kind: 'publish', type: 'Counted', detail: { type: 'b', seen: 42 } },
      ],
    ])
  })

  it('may be async, and does nothing where it exports no such function', async () => {
    const sandbox = await begin(`export async function onEvent(event, bar) { await null; bar.log('later') }`)
    expect([seen(await sandbox.call('onEvent', [{}])), seen(await sandbox.call('onTimer', ['x']))]).toEqual([
      [{ kind: 'log', line: 'later' }],
      [],
    ])
  })

  it('is told about by its own words and line when it throws', async () => {
    expect(await tell('\n null.x')).toEqual({ problem: expect.stringMatching(/^TypeError: .*index\.js:2/) })
  })

  it('that is no script is refused with the place', async () => {
    const sandbox = await Sandbox.begin({
      code: 'export function onEvent( {',
      name: 'index.js',
      given: '{"store":[],"settings":{}}',
      bounds: { memoryBytes: 16 * 1024 * 1024, stackBytes: 256 * 1024, effectBytes: 64 * 1024 },
      budgetMs: 200,
    })
    expect(sandbox).toEqual({ problem: expect.stringMatching(/^SyntaxError: .*index\.js:1/) })
  })
})

describe('nothing of the box is within its reach', () => {
  it('there is no host object by any name', async () => {
    const names = [
      'process',
      'require',
      'module',
      'Buffer',
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'setTimeout',
      'setInterval',
    ]
    const others = ['Worker', 'WebAssembly', 'std', 'os', 'scriptArgs', 'Deno', 'Bun', 'navigator', 'print', 'load']
    expect(
      await tell(`bar.log(${JSON.stringify([...names, ...others])}.filter((name) => name in globalThis).join())`),
    ).toEqual([{ kind: 'log', line: '' }])
  })

  // Ways out of JavaScript sandboxes that were published for others (vm2 and kin): through constructors, stacks, proxies, imports.
  it.each([
    ['the constructor of a function', `bar.log(typeof bar.log.constructor('return process')())`],
    [
      'the constructor of an error',
      `try { null.x } catch (e) { bar.log(typeof e.constructor.constructor('return process')()) }`,
    ],
    ['this of a plain function', `(function () { bar.log(typeof this.process) }).call(null)`],
    ['indirect eval', `bar.log(typeof (0, eval)('process'))`],
    [
      'prepareStackTrace',
      `Error.prepareStackTrace = (_, s) => s; bar.log(typeof new Error().stack.at?.(0)?.getThis?.().process.pid)`,
    ],
    ['a proxy as argument', `bar.log(new Proxy({}, { get: (t, k) => typeof process[k] }))`],
    ['toJSON', `bar.publish('x', { toJSON: () => process.argv })`],
    ['a dynamic import', `import('node:fs').then((fs) => bar.log(Object.keys(fs)))`],
    ['a changed JSON', `JSON.parse = () => process.exit(); bar.log(JSON.parse('1'))`],
    ['async recursion', `(async () => { for (;;) await null })()`],
  ])('through %s', async (_way, code) => {
    const told = JSON.stringify(await tell(code))
    expect(told).toMatch(/^\{"problem":|^\[\]$|"line":"undefined"/)
  })

  it('cannot change what the next call gets by changing its own world', async () => {
    const sandbox = await begin(
      `export function onEvent(event, bar) {
        Array.prototype.push = () => 0; JSON.stringify = () => '[{"kind":"order"}]'; Map.prototype.get = () => 'x'
        globalThis.bar = null
        bar.log('still here')
      }`,
    )
    await sandbox.call('onEvent', [{}])
    const again = seen(await sandbox.call('onEvent', [{}]))
    expect(again).toEqual([])
  })
})

describe('what would hurt is stopped and said', () => {
  it.each([
    ['an endless loop', 'for (;;) {}', 'It ran for too long and was stopped.'],
    [
      'an endless loop that catches everything',
      'for (;;) { try { for (;;) {} } catch { } }',
      'It ran for too long and was stopped.',
    ],
    [
      'a memory bomb',
      `const all = []; for (;;) all.push('x'.repeat(1e6) + all.length)`,
      expect.stringMatching(/memory|too long/),
    ],
    ['an endless recursion', 'const f = () => f() + 1; f()', expect.stringMatching(/stack|call/i)],
    ['a slow regular expression', `/^(a+)+$/.test('a'.repeat(40) + 'b')`, 'It ran for too long and was stopped.'],
    [
      'too many effects',
      `for (let i = 0; i < 5000; i += 1) bar.log('flood flood flood')`,
      expect.stringMatching(/effects at once/),
    ],
    [
      'a big sort with a lying comparator',
      `Array.from({ length: 1e6 }, (_, i) => i).sort(() => { for (;;) {} })`,
      expect.stringMatching(/too long|memory/),
    ],
  ])('%s', async (_what, code, problem) => {
    expect(await tell(code)).toEqual({ problem })
  })
})
