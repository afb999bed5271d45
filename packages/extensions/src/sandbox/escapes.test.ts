import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Sandbox } from './sandbox.ts'

const bounds = { memoryBytes: 16 * 1024 * 1024, stackBytes: 256 * 1024, effectBytes: 64 * 1024 }

async function begin(code: string): Promise<Sandbox> {
  const given = '{"store":[],"settings":{}}'
  const sandbox = await Sandbox.begin({ code, name: 'index.js', given, bounds, budgetMs: 200 })
  if (!(sandbox instanceof Sandbox)) throw new Error(sandbox.problem)
  return sandbox
}

/**
 * Ways out of JavaScript sandboxes as they were published, most of them against vm and vm2 (CVE-2022-36067, -2023-29017,
 * -2023-29199, -2023-30547, -2023-32314, -2023-37466, -2023-37903, -2026-22709) and against Realms. Each is an expression
 * that hands back the host's process, its Function, or anything of it where it works.
 */
const ways: readonly (readonly [string, string])[] = [
  ['the constructor of a constructor', `({}).constructor.constructor('return process')()`],
  ['the constructor of what the box handed over', `bar.log.constructor('return process')()`],
  ['the constructor of an event', `event.constructor.constructor('return process')()`],
  ['the constructor of an array in an event', `event.detail.list.constructor.constructor('return process')()`],
  ['Function', `Function('return process')()`],
  ['this of Function', `Function('return this')().process`],
  ['indirect eval', `(0, eval)('process')`],
  ['an async function', `(async () => {}).constructor('return process')()`],
  ['a generator', `(function* () {}).constructor('yield process')().next().value`],
  ['an async generator', `(async function* () {}).constructor('yield process')().next()`],
  [
    'Error.prepareStackTrace',
    `(Error.prepareStackTrace = (_, frames) => frames, new Error().stack[0].getThis().process)`,
  ],
  [
    'a stack frame of an error in the engine',
    `(() => { Error.prepareStackTrace = (e, f) => f.constructor.constructor('return process')(); try { null.x } catch (e) { return e.stack.mainModule } })()`,
  ],
  [
    'a symbol as the name of an error',
    `(() => { const e = new Error(); e.name = Symbol(); try { return e.stack.constructor.constructor('return process')() } catch (x) { return x.constructor.constructor('return process')() } })()`,
  ],
  [
    'an endless recursion caught',
    `(() => { const f = () => { try { f() } catch (e) { return e.constructor.constructor('return process')() } }; return f() })()`,
  ],
  [
    'Array species',
    `(() => { class Own extends Array { static get [Symbol.species]() { return function () { return globalThis.process } } } return new Own(1, 2).map((x) => x) })().mainModule`,
  ],
  [
    'Promise species',
    `(() => { const p = Promise.resolve(); p.constructor = { [Symbol.species]: class { constructor(f) { f((x) => x, (x) => x) } } }; return p.then(() => {}).process })()`,
  ],
  ['a thenable', `Promise.resolve({ then(resolve) { resolve(resolve.constructor('return process')()) } }).process`],
  ['a proxy with every trap', `new Proxy(bar, { get: (t, k, r) => r.constructor.constructor('return process')() }).x`],
  ['a proxy of a class', `new (new Proxy(class {}, { construct: () => () => globalThis.process }))()().mainModule`],
  ['Symbol.unscopables', `Function('with (bar) { return process }')()`],
  ['arguments.callee.caller', `(function () { return arguments.callee.caller.constructor('return process')() })()`],
  ['Reflect', `Reflect.construct(Function, ['return process'])()`],
  [
    'a getter on Object.prototype',
    `(Object.defineProperty(Object.prototype, 'mainModule', { get() { return this.process }, configurable: true }), ({}).mainModule)`,
  ],
  ['import.meta', `Object.values(import.meta).find((each) => typeof each === 'function')('fs')`],
  ['a module of Node', `globalThis.require('child_process').execSync('id')`],
  ['a binding of Node', `process.binding('spawn_sync')`],
  ['a module of QuickJS', `globalThis.os.exec(['id'])`],
  ['a file of QuickJS', `globalThis.std.open('/etc/passwd', 'r')`],
  ['WebAssembly', `new WebAssembly.Memory({ initial: 1 })`],
  ['shared memory', `new SharedArrayBuffer(8).grow.constructor('return process')()`],
  ['a worker', `new Worker('data:,')`],
  ['the inspector', `globalThis.inspector.open()`],
  ['its own heap out of bounds', `new Uint8Array(new ArrayBuffer(8))[4096]`],
  ['a weak reference', `new WeakRef({}).deref().constructor.constructor('return process')()`],
  ['JSON with a prototype', `JSON.parse('{"__proto__": {"process": 1}}').__proto__.process.mainModule`],
]

describe('published ways out of sandboxes lead nowhere', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await begin(`export function onEvent(event, bar) {
      let found
      try { found = eval(event.detail.way) } catch (error) { found = undefined }
      const got = found === undefined ? 'nothing' : found instanceof Promise ? 'a promise of its own' : typeof found
      bar.log(got)
    }`)
  })
  afterAll(() => sandbox.end())

  it.each(ways)('through %s', async (_way, way) => {
    // import.meta stands in modules only.
    const code = way.replaceAll('import.meta', '({})')
    const called = await sandbox.call('onEvent', [{ detail: { way: code, list: [1] } }])
    const told = 'effects' in called ? JSON.parse(called.effects) : called
    expect([
      [{ kind: 'log', line: 'nothing' }],
      [{ kind: 'log', line: 'a promise of its own' }],
      { problem: 'It ran for too long and was stopped.' },
    ]).toContainEqual(told)
  })

  it('through what a promise of the engine is given, or what import() finds', async () => {
    const called = await sandbox.call('onEvent', [
      {
        detail: {
          way: `for (const name of ['fs', 'node:fs', 'std', 'os', 'file:///etc/passwd', './guest.js', '/etc/passwd'])
            import(name).then(() => bar.log('loaded ' + name), () => {})`,
        },
      },
    ])
    expect('effects' in called ? called.effects : called).not.toContain('loaded')
  })
})

describe('what an extension does to its own world stays there', () => {
  it('a prototype, a key or a field called __proto__ changes nothing of the box', async () => {
    const sandbox = await begin(`export function onEvent(event, bar) {
      Object.prototype.polluted = true
      bar.store.set('__proto__', { polluted: true })
      bar.tile.set('__proto__', 'polluted')
      bar.publish('Hello', JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'))
    }`)
    await sandbox.call('onEvent', [{}])
    await sandbox.end()
    expect(Reflect.get({}, 'polluted')).toBe(undefined)
  })

  it('two extensions never meet', async () => {
    const one = await begin(
      `export const onEvent = (event, bar) => { globalThis.secret = 42; Object.prototype.secret = 42 }`,
    )
    const other = await begin(`export const onEvent = (event, bar) => bar.log(String(globalThis.secret))`)
    await one.call('onEvent', [{}])
    const called = await other.call('onEvent', [{}])
    await Promise.all([one.end(), other.end()])
    expect(called).toEqual({ effects: '[{"kind":"log","line":"undefined"}]' })
  })
})

describe('what is too much ends, and ends in words', () => {
  it.each([
    ['a flood of promises', `const again = () => Promise.resolve().then(again).then(again); again()`],
    ['a string that doubles', `let text = 'x'; for (;;) text += text`],
    ['a large array', `new Array(2 ** 31).fill('x').map((x) => x + x)`],
    ['a large buffer', `const all = []; for (;;) all.push(new Uint8Array(1e7).fill(1))`],
    ['a large number', `let n = 2n; for (;;) n = n ** n`],
    ['a regular expression that backtracks', `'a'.repeat(60).match(/^(([a-z])+.)+[A-Z]([a-z])+$/)`],
    ['a deep JSON', `JSON.parse('['.repeat(1e6))`],
    ['an endless generator', `[...(function* () { for (;;) yield 1 })()]`],
    ['an endless toJSON', `bar.publish('X', { toJSON() { for (;;); } })`],
    ['an endless getter', `bar.publish('X', { get a() { for (;;); } })`],
    ['an endless proxy', `let p = {}; for (;;) p = new Proxy(p, {}); p.x`],
    ['a million timers', `for (let i = 0; i < 1e6; i += 1) bar.timer('t' + i, 1000)`],
    ['an error with a novel in it', `throw new Error('x'.repeat(1e6))`],
    ['a thrown proxy', `throw new Proxy({}, { get() { for (;;); } })`],
    ['a thrown nothing', `throw undefined`],
    ['a promise that is rejected with a loop', `return Promise.reject({ get message() { for (;;); } })`],
  ])('%s', async (_what, code) => {
    const sandbox = await begin(`export function onEvent(event, bar) { ${code} }`)
    const called = await sandbox.call('onEvent', [{}])
    await sandbox.end()
    // Promises that eat all memory are rejected in the engine, and then there is nothing to say.
    const problem = 'problem' in called ? called.problem : called.effects
    expect([problem.length > 0, problem.length <= 500, /[\p{Cc}]/u.test(problem)]).toEqual([true, true, false])
  })

  it('also while the script loads', async () => {
    const given = '{"store":[],"settings":{}}'
    const loaded = await Sandbox.begin({ code: 'for (;;) {}', name: 'index.js', given, bounds, budgetMs: 200 })
    expect(loaded).toEqual({ problem: 'It ran for too long and was stopped.' })
  })
})
