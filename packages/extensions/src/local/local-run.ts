import { aliasesOf, compileRule, flattenEvent } from '@pressobox/events'
import type { Package } from '../folder/package-files.ts'
import { settingsOf, type SettingValues } from '../manifest/manifest.ts'
import { judge, readEffects, type Effect } from '../running/effect.ts'
import { bounds, budgetMs } from '../running/extension.ts'
import { Sandbox } from '../sandbox/sandbox.ts'

/** What an extension wanted, or what went wrong. */
export type Wanted = { readonly effects: readonly Effect[] } | { readonly problem: string }

/** An extension in its sandbox without a box around it: what it wants is told, and nothing of it is done. */
export class LocalRun {
  #own: Package
  #sandbox: Sandbox
  #settings: SettingValues

  private constructor(own: Package, sandbox: Sandbox, settings: SettingValues) {
    this.#own = own
    this.#sandbox = sandbox
    this.#settings = settings
  }

  static async begin(own: Package, set: SettingValues): Promise<LocalRun | { readonly problem: string }> {
    const settings = settingsOf(own.manifest, set)
    const given = JSON.stringify({ store: [], settings })
    const sandbox = await Sandbox.begin({ code: own.code, name: 'index.js', given, bounds, budgetMs })
    return sandbox instanceof Sandbox ? new LocalRun(own, sandbox, settings) : sandbox
  }

  /** Whether a rule of its names this event. */
  wants(event: { readonly 'detail-type': string }): boolean {
    const flat = flattenEvent(event, aliasesOf(event))
    return this.#own.manifest.rules.some(({ pattern }) => {
      const compiled = compileRule(pattern)
      return 'rule' in compiled && compiled.rule.matches(flat)
    })
  }

  /** Calls what it exports, as a box would with all that it asks for allowed. */
  async call(exported: string, args: readonly unknown[]): Promise<Wanted> {
    const called = await this.#sandbox.call(exported, args)
    if ('problem' in called) return called
    const read = readEffects(called.effects)
    if ('problem' in read) return read
    const { manifest } = this.#own
    const granted = manifest.capabilities.map(({ may }) => may)
    const standing = { manifest, granted, settings: this.#settings, secrets: {} }
    for (const effect of read.effects) {
      const verdict = judge(effect, standing)
      if (verdict.kind === 'forbidden') return verdict
    }
    return read
  }

  end(): Promise<void> {
    return this.#sandbox.end()
  }
}
