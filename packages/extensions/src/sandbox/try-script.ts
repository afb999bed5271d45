import type { Package } from '../folder/package-files.ts'
import { settingsOf } from '../manifest/manifest.ts'
import type { Flaw } from '../manifest/read-manifest.ts'
import { bounds, budgetMs } from '../running/extension.ts'
import { Sandbox } from './sandbox.ts'

/** Loads a script as it would run, and ends it again; what is wrong with it, or null. */
export async function tryScript({ manifest, code }: Package): Promise<Flaw | null> {
  const given = JSON.stringify({ store: [], settings: settingsOf(manifest, {}) })
  const sandbox = await Sandbox.begin({ code, name: 'index.js', given, bounds, budgetMs })
  if (sandbox instanceof Sandbox) {
    await sandbox.end()
    return null
  }
  const line = /index\.js:(\d+)/.exec(sandbox.problem)?.[1]
  return { file: 'index.js', line: line === undefined ? null : Number(line), field: null, problem: sandbox.problem }
}
