import type { JsonRecord } from '@pressobox/journal'
import { secretsOf, settingsOf, type Manifest } from '../manifest/manifest.ts'
import { Sandbox } from '../sandbox/sandbox.ts'
import { judge, readEffects, type Effect, type Standing } from './effect.ts'
import { Flood } from './flood.ts'
import type { Hands, Reply } from './hands.ts'
import { keep } from './keep.ts'
import { isTooMuch, type Kept } from './kept.ts'
import { perform } from './perform.ts'

export interface ExtensionParts {
  readonly manifest: Manifest
  readonly code: string
  readonly kept: JsonRecord<Kept>
  readonly hands: Hands
  /** Stand time, ms. */
  readonly now: () => number
  readonly wait: (ms: number) => Promise<unknown>
  readonly log: (line: string) => void
  /** Something that the console shows is different. */
  readonly changed: () => void
  /** It was stopped for good, until a person lets it go on. */
  readonly onQuarantine: (problem: string) => void
}

/** A public event on its way to an extension, with its fact's place in the journal. */
export interface Heard {
  readonly event: { readonly id: string; readonly 'detail-type': string }
  readonly seq: number
}

/** A call into the script: what it is about, and what is kept when it is done. */
interface Call {
  readonly exported: string
  readonly args: readonly unknown[]
  readonly cause: string
  readonly after: (kept: Kept) => Kept
  /** An event of the bar led to it, and not one of another extension. */
  readonly free: boolean
  /** Replies to replies to replies. */
  readonly depth: number
}

interface Trouble {
  readonly problem: string
  readonly final: boolean
}

const tries = 3
const pauseMs = 500
const mostReplies = 10
export const bounds = { memoryBytes: 16 * 1024 * 1024, stackBytes: 256 * 1024, effectBytes: 64 * 1024 }
export const budgetMs = 200

const same = (kept: Kept): Kept => kept

/**
 * One extension at work, one call after the other. Each is tried a few times; what it keeps and where it stands move
 * together. What the box cannot do now is thrown, for whoever called to try again.
 */
export class Extension {
  #parts: ExtensionParts
  #sandbox: Sandbox | null = null
  #ended = false
  #flood = new Flood()
  #last: Promise<unknown> = Promise.resolve()

  constructor(parts: ExtensionParts) {
    this.#parts = parts
  }

  /** It begins: at the box's start, when it is switched on, and when its settings are others. */
  begin(cause: string): Promise<void> {
    return this.#turn(async () => {
      // It may run already, with the settings that it had.
      await this.#endSandbox()
      await this.#persist({ exported: 'onStart', args: [], cause, after: same, free: false, depth: 0 })
    })
  }

  /**
   * Gives it an event; resolves when it is done with it, or is stopped because of it: what comes after that is thrown and
   * stays owed to it. One that it had already it does not get again.
   */
  hear({ event, seq }: Heard): Promise<void> {
    const { position, quarantine } = this.#parts.kept.get()
    if (quarantine !== null) return Promise.reject(new Error('It is stopped.'))
    if (seq < position.seq || (seq === position.seq && position.ids.includes(event.id))) return Promise.resolve()
    const after = (kept: Kept): Kept => {
      const ids = kept.position.seq === seq ? kept.position.ids : []
      return { ...kept, position: { seq, ids: [...ids, event.id] } }
    }
    const free = !event['detail-type'].startsWith('Extension.')
    return this.#attend({ exported: 'onEvent', args: [event], cause: event.id, after, free, depth: 0 })
  }

  ring(timer: string): Promise<void> {
    const { [timer]: due, ...others } = this.#parts.kept.get().timers
    if (due === undefined) return Promise.resolve()
    // One that it sets again from here rings again.
    const after = (kept: Kept): Kept => (kept.timers[timer] === due ? { ...kept, timers: others } : kept)
    return this.#attend({
      exported: 'onTimer',
      args: [timer],
      cause: `timer:${timer}:${String(due)}`,
      after,
      free: false,
      depth: 0,
    })
  }

  /** It is switched off; a call that is under way is given up. */
  async end(): Promise<void> {
    this.#ended = true
    await this.#endSandbox()
  }

  async #endSandbox(): Promise<void> {
    await this.#sandbox?.end()
    this.#sandbox = null
  }

  /** Calls never overlap: the script has one thread, and what it keeps one state. */
  #attend(call: Call): Promise<void> {
    return this.#turn(() => this.#persist(call))
  }

  #turn(act: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(act)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #persist(call: Call): Promise<void> {
    for (let attempt = 1; this.#parts.kept.get().quarantine === null; attempt += 1) {
      const trouble = await this.#attempt(call)
      if (trouble === null) return
      if (this.#ended) throw new Error('It was switched off.')
      this.#parts.log(`${trouble.problem} (${call.exported}, try ${String(attempt)} of ${String(tries)})`)
      await this.#endSandbox()
      if (trouble.final || attempt >= tries) return this.#quarantine(trouble.problem, call)
      await this.#parts.wait(pauseMs * 2 ** attempt)
    }
  }

  /** One try: call, look at what it wants, do it, keep. Null when all went well. */
  async #attempt(call: Call): Promise<Trouble | null> {
    const sandbox = await this.#awake()
    if ('problem' in sandbox) return { ...sandbox, final: false }
    const called = await sandbox.call(call.exported, call.args)
    if ('problem' in called) return { ...called, final: false }
    const read = readEffects(called.effects)
    if ('problem' in read) return { ...read, final: true }
    const { kept, now } = this.#parts
    const looked = this.#look(read.effects, call.free)
    if ('problem' in looked) return { ...looked, final: true }
    const done = (before: Kept): Kept => call.after(looked.effects.reduce((so, each) => keep(so, each, now()), before))
    if (isTooMuch(done(kept.get()).store)) return { problem: 'Its store is full.', final: true }
    const replies = await this.#doAll(looked.effects, call.cause)
    // Staff may have switched something meanwhile: what is kept is worked out from what is kept now.
    const next = done(kept.get())
    if (next !== kept.get()) await this.#keep(next)
    if (call.depth >= mostReplies)
      return replies.length === 0 ? null : { problem: 'It never stops asking.', final: true }
    for (const reply of replies) {
      const cause = `${call.cause}:${reply.name}`
      await this.#persist({
        exported: 'onReply',
        args: [reply],
        cause,
        after: same,
        free: false,
        depth: call.depth + 1,
      })
    }
    return null
  }

  async #awake(): Promise<Sandbox | { readonly problem: string }> {
    if (this.#sandbox !== null) return this.#sandbox
    const { manifest, code, kept } = this.#parts
    const given = { store: Object.entries(kept.get().store), settings: settingsOf(manifest, kept.get().settings) }
    const begun = await Sandbox.begin({ code, name: 'index.js', given: JSON.stringify(given), bounds, budgetMs })
    if (begun instanceof Sandbox) this.#sandbox = begun
    if (this.#ended) await this.#endSandbox()
    return begun
  }

  /** All of them or none: the effects that may be, or why it is at fault. */
  #look(
    effects: readonly Effect[],
    free: boolean,
  ): { readonly effects: readonly Effect[] } | { readonly problem: string } {
    const standing = this.#standing()
    const may: Effect[] = []
    for (const effect of effects) {
      const verdict = judge(effect, standing)
      if (verdict.kind === 'forbidden') return verdict
      if (verdict.kind === 'withheld') this.#parts.log(`Not done, for nobody allowed it: ${verdict.may}.`)
      else may.push(effect)
    }
    return this.#flood.isOver(may, this.#parts.now(), free)
      ? { problem: 'It wanted more than 120 things of the box in a minute.' }
      : { effects: may }
  }

  #standing(): Standing {
    const { manifest, kept } = this.#parts
    const granted = manifest.capabilities.map(({ may }) => may).filter((may) => kept.get().granted.includes(may))
    const set = kept.get().settings
    return { manifest, granted, settings: settingsOf(manifest, set), secrets: secretsOf(manifest, set) }
  }

  async #doAll(effects: readonly Effect[], cause: string): Promise<readonly Reply[]> {
    const { name, title } = this.#parts.manifest
    const standing = this.#standing()
    const replies: Reply[] = []
    try {
      for (const [place, effect] of effects.entries()) {
        const reply = await perform(effect, { name, title, cause: `${cause}:${String(place)}` }, standing, this.#parts)
        if (reply !== null) replies.push(reply)
      }
    } catch (error) {
      // What it remembers of this call must not be there when it is called again.
      await this.#endSandbox()
      throw error
    }
    return replies
  }

  async #keep(next: Kept): Promise<void> {
    await this.#parts.kept.set(next)
    this.#parts.changed()
  }

  /** What it failed at it does not get again: it could never go on. */
  async #quarantine(problem: string, { after }: Call): Promise<void> {
    await this.#keep({ ...after(this.#parts.kept.get()), quarantine: problem })
    this.#parts.onQuarantine(problem)
  }
}
