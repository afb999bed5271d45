import { isDeepStrictEqual } from 'node:util'
import type { Bus, Subscription } from '@pressobox/bus'
import { compileRule } from '@pressobox/events'
import type { JsonRecord } from '@pressobox/journal'
import type { ExtensionView } from '@pressobox/protocol'
import type { Package } from '../folder/package-files.ts'
import type { Manifest, SettingValues } from '../manifest/manifest.ts'
import { Extension } from '../running/extension.ts'
import type { Hands } from '../running/hands.ts'
import type { Kept } from '../running/kept.ts'
import { extensionView } from './view.ts'

export interface ResidentParts {
  readonly bus: Pick<Bus, 'subscribe' | 'forget'>
  readonly hands: Hands
  /** The last fact that is on disk. */
  readonly lastSeq: () => number
  /** Stand time, ms. */
  readonly now: () => number
  readonly wait: (ms: number) => Promise<unknown>
  readonly changed: () => void
  readonly quarantined: (of: Package, problem: string) => void
  readonly log: (sentence: string, error: unknown) => void
}

const mostLines = 50
/** A timer that the box could not serve is tried again after so long. */
const laterMs = 10_000
/** Longer timers are looked at again on the way. */
const longestMs = 60_000

/** An installed extension: its folder, its record, and when it runs its place on the bus. */
export class Resident {
  readonly package: Package
  readonly kept: JsonRecord<Kept>
  #parts: ResidentParts
  #running: { readonly extension: Extension; readonly subscription: Subscription } | null = null
  #alarm: NodeJS.Timeout | null = null
  #lines: string[] = []

  constructor(own: Package, kept: JsonRecord<Kept>, parts: ResidentParts) {
    this.package = own
    this.kept = kept
    this.#parts = parts
  }

  view(): ExtensionView {
    return extensionView(this.package.manifest, this.kept.get(), this.#running !== null, this.#lines)
  }

  /** Begins where it may: enabled and not quarantined. It goes on where it was, or where the bar is now. */
  async start(): Promise<void> {
    const { enabled, quarantine } = this.kept.get()
    if (this.#running !== null || !enabled || quarantine !== null) return
    const { bus, hands, now, wait, lastSeq } = this.#parts
    const since = lastSeq()
    const { manifest, code } = this.package
    const extension = new Extension({
      manifest,
      code,
      kept: this.kept,
      hands,
      now,
      wait,
      log: (line) => this.note(line),
      changed: () => this.#onChange(),
      onQuarantine: (problem) => this.#onQuarantine(problem),
    })
    const subscription = await bus.subscribe({
      name: `extension-${manifest.name}`,
      rules: manifest.rules.flatMap(({ pattern }) => {
        const compiled = compileRule(pattern)
        return 'rule' in compiled ? [compiled.rule] : []
      }),
      start: 'now',
      rehearsals: false,
      handle: async ({ envelope, seq }) => {
        const isOwn = envelope['detail-type'].startsWith(`Extension.${manifest.name}.`)
        if (seq === null || isOwn || (seq <= since && !manifest.catchUp)) return
        await extension.hear({ event: envelope, seq })
      },
    })
    this.#running = { extension, subscription }
    this.#do(extension.begin(`start:${crypto.randomUUID()}`))
    this.#setAlarm()
  }

  async stop(): Promise<void> {
    const running = this.#running
    this.#running = null
    if (this.#alarm !== null) clearTimeout(this.#alarm)
    this.#alarm = null
    if (running === null) return
    await running.subscription.stop()
    await running.extension.end()
  }

  /** Stops for good, for a new version: what staff allowed it stays allowed where that asks for the very same. */
  async giveWay({ capabilities }: Manifest): Promise<void> {
    await this.stop()
    const same = this.package.manifest.capabilities
      .filter((known) => capabilities.some((each) => isDeepStrictEqual(known, each)))
      .map(({ may }) => may)
    const kept = this.kept.get()
    await this.kept.set({ ...kept, granted: kept.granted.filter((may) => same.some((each) => each === may)) })
  }

  /** Sets some of its settings; it begins again with them. */
  async set(values: SettingValues): Promise<void> {
    const kept = this.kept.get()
    await this.kept.set({ ...kept, settings: { ...kept.settings, ...values } })
    const running = this.#running
    if (running !== null) this.#do(running.extension.begin(`settings:${crypto.randomUUID()}`))
    this.#parts.changed()
  }

  note(line: string): void {
    this.#lines = [...this.#lines.slice(1 - mostLines), line]
    this.#parts.changed()
  }

  #onChange(): void {
    this.#setAlarm()
    this.#parts.changed()
  }

  #onQuarantine(problem: string): void {
    this.#parts.quarantined(this.package, problem)
    // It is called from within what stopping waits for.
    setImmediate(() => this.#do(this.stop()))
  }

  /** One alarm for the timer that rings first. */
  #setAlarm(leastMs = 0): void {
    if (this.#alarm !== null) clearTimeout(this.#alarm)
    this.#alarm = null
    const running = this.#running
    const [first] = Object.entries(this.kept.get().timers).toSorted(([, one], [, other]) => one - other)
    if (running === null || first === undefined) return
    const [timer, due] = first
    const ms = Math.min(longestMs, Math.max(leastMs, due - this.#parts.now()))
    this.#alarm = setTimeout(() => {
      if (this.#parts.now() < due) return this.#setAlarm()
      running.extension.ring(timer).then(
        () => this.#setAlarm(),
        (error: unknown) => {
          this.#parts.log(`The timer ${timer} of ${this.package.manifest.name} waits.`, error)
          this.#setAlarm(laterMs)
        },
      )
    }, ms)
  }

  #do(work: Promise<void>): void {
    work.catch((error: unknown) => this.#parts.log(`${this.package.manifest.name} could not go on.`, error))
  }
}
