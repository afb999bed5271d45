import variant from '@jitl/quickjs-wasmfile-release-sync'
import {
  newQuickJSWASMModuleFromVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
} from 'quickjs-emscripten-core'
import { guest } from './guest.ts'
import type { Bounds } from './messages.ts'

/** The extension did something that ends its call: threw, looped, ate memory. The message is for people. */
export class GuestFailed extends Error {}

/** One extension's script in an engine of its own. Runs in a worker thread; nothing of the box is within its reach. */
export class Quick {
  #runtime: QuickJSRuntime
  #context: QuickJSContext
  #guest: QuickJSHandle
  #exports: QuickJSHandle
  #bounds: Bounds

  private constructor(runtime: QuickJSRuntime, context: QuickJSContext, bounds: Bounds) {
    this.#runtime = runtime
    this.#context = context
    this.#bounds = bounds
    this.#guest = context.undefined
    this.#exports = context.undefined
  }

  /** Loads a script (an ES module without imports). `given` is JSON of `{store: [[key, json]], settings}`. */
  static async load(code: string, name: string, given: string, bounds: Bounds, budgetMs: number): Promise<Quick> {
    const engine = await newQuickJSWASMModuleFromVariant(variant)
    const runtime = engine.newRuntime()
    runtime.setMemoryLimit(bounds.memoryBytes)
    runtime.setMaxStackSize(bounds.stackBytes)
    const quick = new Quick(runtime, runtime.newContext(), bounds)
    quick.#begin(code, name, given, budgetMs)
    return quick
  }

  #begin(code: string, name: string, given: string, budgetMs: number): void {
    this.#allow(budgetMs)
    this.#guest = this.#unwrap(this.#context.evalCode(guest, 'guest.js'))
    this.#method('begin', [given])
    this.#exports = this.#unwrap(this.#context.evalCode(code, name, { type: 'module', strict: true }))
  }

  /** Calls an exported function with JSON of its arguments; hands back JSON of the effects. A missing export does nothing. */
  call(exported: string, args: string, budgetMs: number): string {
    this.#allow(budgetMs)
    using handler = this.#context.getProp(this.#exports, exported)
    using call = this.#context.getProp(this.#guest, 'call')
    using json = this.#context.newString(args)
    using result = this.#unwrap(this.#context.callFunction(call, this.#guest, handler, json))
    this.#settle(result)
    const effects = this.#method('effects', [])
    if (effects.length > this.#bounds.effectBytes)
      throw new GuestFailed(`It wanted ${String(effects.length)} bytes of effects at once.`)
    return effects
  }

  /** Counts this thread's own time, so that a busy box ends no extension that does little. */
  #allow(budgetMs: number): void {
    const began = process.threadCpuUsage()
    this.#runtime.setInterruptHandler(() => {
      const { user, system } = process.threadCpuUsage(began)
      return user + system > budgetMs * 1000
    })
  }

  /** A handler may be async: its jobs run now, and what it still waits for afterwards never comes. */
  #settle(result: QuickJSHandle): void {
    const jobs = this.#runtime.executePendingJobs()
    if (jobs.error !== undefined) throw new GuestFailed(this.#words(jobs.error))
    const state = this.#context.getPromiseState(result)
    if (state.type === 'rejected') throw new GuestFailed(this.#words(state.error))
  }

  #method(name: string, args: readonly string[]): string {
    using method = this.#context.getProp(this.#guest, name)
    const handles = args.map((text) => this.#context.newString(text))
    try {
      using result = this.#unwrap(this.#context.callFunction(method, this.#guest, ...handles))
      return this.#context.getString(result)
    } finally {
      for (const handle of handles) handle.dispose()
    }
  }

  #unwrap(result: ReturnType<QuickJSContext['evalCode']>): QuickJSHandle {
    if (result.error !== undefined) throw new GuestFailed(this.#words(result.error))
    return result.value
  }

  #words(handle: QuickJSHandle): string {
    const error: unknown = this.#context.dump(handle)
    handle.dispose()
    if (typeof error !== 'object' || error === null) return String(error)
    const name = 'name' in error ? String(error.name) : 'Error'
    const message = 'message' in error ? String(error.message) : ''
    const stack = 'stack' in error ? String(error.stack).trim().split('\n')[0] : ''
    if (name === 'InternalError' && message === 'interrupted') return 'It ran for too long and was stopped.'
    if (message === 'out of memory') return 'It wanted more memory than it may have.'
    return `${name}: ${message}${stack === undefined || stack === '' ? '' : ` (${stack.trim()})`}`
  }
}
