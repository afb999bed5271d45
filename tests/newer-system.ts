import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

export const newerVersion = '99.0.0'
/** A kind of fact that only the newer system knows: each command that is accepted leaves one. */
export const newerFact = 'cup.praised'

/** What a release changes that writes a new kind of fact: the fact, its step back, that it is decided, and that it is folded. */
const changes: readonly (readonly [file: string, from: string, to: string])[] = [
  ['launch/src/version.ts', "'0.1.0'", `'${newerVersion}'`],
  [
    'domain/src/fact.ts',
    "  z.object({ type: z.literal('request.noted'), ...about }),\n",
    `  z.object({ type: z.literal('request.noted'), ...about }),\n  z.object({ type: z.literal('${newerFact}'), ...about }),\n`,
  ],
  [
    'domain/src/form.ts',
    '? [] : [fact]),\n]',
    `? [] : [fact]),\n  (fact) => (fact.type === '${newerFact}' ? [] : [fact]),\n]`,
  ],
  [
    'domain/src/decision.ts',
    'return { facts, refusal: null, orderId }',
    `return { facts: facts.length === 0 ? facts : [...facts, { type: '${newerFact}' }], refusal: null, orderId }`,
  ],
  ['domain/src/evolve.ts', "    case 'request.noted':\n", `    case 'request.noted':\n    case '${newerFact}':\n`],
  [
    'events/src/public-events.ts',
    "    case 'request.noted':\n",
    `    case 'request.noted':\n    case '${newerFact}':\n`,
  ],
]

/** A newer Pressobox: this one's code in a folder of its own, changed as a release would. */
export function makeNewerSystem(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'presso-newer-'))
  for (const name of ['package.json', 'extensions', 'scripts', 'tsconfig.base.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  for (const rooms of ['packages', 'apps']) cpSync(join(root, rooms), join(folder, rooms), { recursive: true })
  for (const [file, from, to] of changes) {
    const path = join(folder, 'packages', file)
    const text = readFileSync(path, 'utf8')
    if (text.split(from).length !== 2) throw new Error(`${file} is not as makeNewerSystem knows it.`)
    writeFileSync(
      path,
      text.replace(from, () => to),
    )
  }
  linkModules(folder)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Libraries are the same; the rooms are its own. */
function linkModules(folder: string): void {
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, '@pressobox'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@pressobox') symlinkSync(join(root, 'node_modules', name), join(modules, name))
  for (const name of readdirSync(join(folder, 'packages')))
    symlinkSync(join(folder, 'packages', name), join(modules, '@pressobox', name))
}
