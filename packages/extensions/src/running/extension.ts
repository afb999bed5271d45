import { compileRule, aliasesOf, flattenEvent, type Envelope, type Rule } from '@pressobox/events'
import type { JsonRecord } from '@pressobox/journal'
import { settingsOf, type Manifest } from '../manifest/manifest.ts'
import { Sandbox } from '../sandbox/sandbox.ts'
import { forbidden, readEffects, type Effect } from './effect.ts'
import type { Hands, Reply } from './hands.ts'
import { isTooMuch, type Kept } from './kept.ts'

export interface ExtensionParts {
  readonly manifest: Manifest
  readonly code: string
  readonly kept: JsonRecord<Kept>
  readonly hands: Hands
  /** Wall clock, ms. */
  readonly now: () => number
  readonly wait: (ms: number) => Promise<void>
  readonly log: (line: string) => void
  /** It was stopped for good, until a person lets it go on. */
  readonly onQuarantine: (problem: string) => void
}

/** A public event on its way to extensions, with its place in the journal. */
export interface Delivery {
  readonly event: Envelope
  readonly seq: number
  readonly place: number
}

interface Trouble {
  readonly problem: string
  readonly final: boolean
}

const tries = 3
const pauseMs = 500
const bounds = { memoryBytes: 16 * 1024 * 1024, stackBytes: 256 * 1024, effectBytes: 64 * 1024 }
const budgetMs = 200
/** Effects that reach outside, a minute. */
const mostAMinute = 120

/** One extension at work: event after event, each tried a few times; what it keeps and where it stands move together. */
export class Extension {
  #parts: ExtensionParts
  #rules: readonly Rule[]
  #sandbox: Sandbox | null = null
  #minute = { began: 0, effects: 0 }

  constructor(parts: ExtensionParts) {
    this.#parts = parts
    this.#rules = parts.manifest.rules.flatMap(({ pattern }) => {
      const compiled = compileRule(pattern)
      return 'rule' in compiled ? [compiled.rule] : []
    })
  }

  /** Whether a rule of its names this event. Its own events never come back to it. */
  wants(event: Envelope): boolean {
    if (event['detail-type'].startsWith(`Extension.${this.#parts.manifest.name}.`)) return false
    const flat = flattenEvent(event, aliasesOf(event))
    return this.#rules.some((rule) => rule.matches(flat))
  }

  /** Gives it an event; resolves when it is done with it, or quarantined. */
  async deliver({ event, seq, place }: Delivery): Promise<void> {
    if (!this.wants(event)) return
    await this.#attend('onEvent', [event], event.id, (kept) => ({ ...kept, position: { seq, place } }))
  }

  async ring(timer: string): Promise<void> {
    const cause = `timer:${timer}:${String(this.#parts.kept.get().timers[timer] ?? 0)}`
    await this.#attend('onTimer', [timer], cause, ({ timers: { [timer]: _rung, ...timers }, ...kept }) => ({
      ...kept,
      timers,
    }))
  }

  async end(): Promise<void> {
    await this.#sandbox?.end()
    this.#sandbox = null
  }

  async #attend(exported: string, args: readonly unknown[], cause: string, after: (kept: Kept) => Kept): Promise<void> {
    for (let attempt = 1; this.#parts.kept.get().quarantine === null; attempt += 1) {
      const trouble = await this.#attempt(exported, args, cause, after)
      if (trouble === null) return
      this.#parts.log(`${trouble.problem} (${exported}, try ${String(attempt)} of ${String(tries)})`)
      await this.end()
      if (trouble.final || attempt >= tries) return this.#quarantine(trouble.problem)
      await this.#parts.wait(pauseMs * 2 ** attempt)
    }
  }

  /** One try: call, look at what it wants, do it, keep. Null when all went well. */
  async #attempt(
    exported: string,
    args: readonly unknown[],
    cause: string,
    after: (kept: Kept) => Kept,
  ): Promise<Trouble | null> {
    const sandbox = await this.#awake()
    if ('problem' in sandbox) return { ...sandbox, final: false }
    const called = await sandbox.call(exported, args)
    if ('problem' in called) return { ...called, final: false }
    const read = readEffects(called.effects)
    if ('problem' in read) return { ...read, final: true }
    const { kept, manifest } = this.#parts
    const granted = manifest.capabilities.map(({ may }) => may).filter((may) => kept.get().granted.includes(may))
    const no = read.effects.map((effect) => forbidden(effect, manifest, granted)).find((each) => each !== null)
    if (no !== undefined) return { problem: no, final: true }
    const next = read.effects.reduce((before, effect) => keepEffect(before, effect, this.#parts.now()), kept.get())
    if (isTooMuch(next.store)) return { problem: 'Its store is full.', final: true }
    const replies: Reply[] = []
    for (const [place, effect] of read.effects.entries()) {
      const problem = await this.#do(effect, `${cause}:${String(place)}`, replies)
      if (problem !== null) return { problem, final: false }
    }
    await kept.set(after(next))
    for (const reply of replies) await this.#attend('onReply', [reply], `${cause}:${reply.name}`, (same) => same)
    return null
  }

  async #awake(): Promise<Sandbox | { readonly problem: string }> {
    if (this.#sandbox !== null) return this.#sandbox
    const { manifest, code, kept } = this.#parts
    const { store, settings } = kept.get()
    const begun = await Sandbox.begin({
      code,
      name: 'index.js',
      given: JSON.stringify({ store: Object.entries(store), settings: settingsOf(manifest, settings) }),
      bounds,
      budgetMs,
    })
    if (begun instanceof Sandbox) this.#sandbox = begun
    return begun
  }

  async #do(effect: Effect, cause: string, replies: Reply[]): Promise<string | null> {
    const { hands, manifest, log } = this.#parts
    const { name } = manifest
    if (effect.kind === 'log') log(effect.line)
    if (this.#isFlood(effect)) return `It wanted more than ${String(mostAMinute)} things of the box in a minute.`
    switch (effect.kind) {
      case 'publish':
        return hands.publish(
          name,
          effect.type.includes('.') ? effect.type : `Extension.${name}.${effect.type}`,
          effect.detail,
          cause,
        )
      case 'display':
        return hands.display(name, effect.line)
      case 'print':
        return hands.print(name, effect.lines)
      case 'order':
        return hands.order(name, effect.choice, cause)
      case 'make':
        return hands.make(name, effect.orderId, effect.step)
      case 'request':
        replies.push(await hands.request(effect.request))
        return null
      case 'mqtt': {
        const asked = manifest.capabilities.find(({ may }) => may === 'mqtt')
        return asked?.may === 'mqtt' ? hands.mqtt(asked.broker, effect.message) : null
      }
      case 'store':
      case 'log':
      case 'page':
      case 'tile':
      case 'timer':
        return null
    }
  }

  #isFlood({ kind }: Effect): boolean {
    if (kind === 'store' || kind === 'page' || kind === 'tile' || kind === 'timer') return false
    const now = this.#parts.now()
    if (now - this.#minute.began > 60_000 || now < this.#minute.began) this.#minute = { began: now, effects: 0 }
    this.#minute.effects += 1
    return this.#minute.effects > mostAMinute
  }

  async #quarantine(problem: string): Promise<void> {
    const { kept, onQuarantine } = this.#parts
    await kept.set({ ...kept.get(), quarantine: problem })
    onQuarantine(problem)
  }
}

const mostTimers = 20
const mostFields = 30

/** What is kept once an effect is done. */
function keepEffect(kept: Kept, effect: Effect, now: number): Kept {
  switch (effect.kind) {
    case 'store': {
      const { [effect.key]: _old, ...others } = kept.store
      return { ...kept, store: effect.value === null ? others : { ...others, [effect.key]: effect.value } }
    }
    case 'page':
      return { ...kept, page: withField(kept.page, effect.field, effect.value) }
    case 'tile':
      return { ...kept, tile: withField(kept.tile, effect.field, effect.value) }
    case 'timer': {
      const timers = { ...kept.timers, [effect.name]: now + effect.ms }
      return Object.keys(timers).length > mostTimers ? kept : { ...kept, timers }
    }
    case 'log':
    case 'publish':
    case 'display':
    case 'print':
    case 'request':
    case 'mqtt':
    case 'order':
    case 'make':
      return kept
  }
}

function withField(fields: Kept['page'], field: string, value: string): Kept['page'] {
  const next = { ...fields, [field]: value }
  return Object.keys(next).length > mostFields ? fields : next
}
