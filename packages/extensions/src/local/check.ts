import { readPackage, type Package } from '../folder/package-files.ts'
import { sentence } from '../manifest/read-manifest.ts'
import { tryScript } from '../sandbox/try-script.ts'
import { ownTests } from './own-tests.ts'

/** One line of what was found. */
export interface Checked {
  readonly well: boolean
  readonly words: string
}

/** What a reviewer wants to know, at the head of README.md between two lines of `---`. */
const wanted = ['author', 'licence', 'needs'] as const

/** Looks at a folder as a reviewer does: manifest, script, README, its own tests. */
export async function* checkFolder(folder: string): AsyncGenerator<Checked> {
  const read = await readPackage(folder)
  if ('flaw' in read) {
    yield { well: false, words: sentence(read.flaw) }
    return
  }
  const own = read.package
  const { name, version, rules, capabilities } = own.manifest
  const asks = capabilities.length === 0 ? 'nothing' : capabilities.map(({ may }) => may).join(', ')
  yield { well: true, words: `${name} ${version}: ${String(rules.length)} rules, asks for ${asks}` }
  const flaw = await tryScript(own)
  yield flaw === null ? { well: true, words: 'index.js: it loads' } : { well: false, words: sentence(flaw) }
  yield* readme(own)
  yield* tests(own)
}

function* readme({ files }: Package): Generator<Checked> {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(files['README.md'] ?? '')?.[1] ?? ''
  const missing = wanted.filter((key) => !new RegExp(`^${key}: \\S`, 'm').test(head))
  yield missing.length === 0
    ? { well: true, words: 'README.md: says who, under what licence, and what it needs' }
    : { well: false, words: `README.md: its head lacks ${missing.join(', ')}.` }
}

async function* tests(own: Package): AsyncGenerator<Checked> {
  const tried = await ownTests(own)
  if ('problem' in tried) {
    yield { well: false, words: `${tried.problem}.` }
    return
  }
  for (const { name, problem } of tried)
    yield { well: problem === null, words: problem === null ? `test: ${name}` : `test: ${name}: ${problem}` }
}
