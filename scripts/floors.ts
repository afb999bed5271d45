// Checks that imports go down the house only: a package imports from lower floors, apps import packages, and every import is declared.
import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, relative, resolve } from 'node:path'

interface Room {
  readonly name: string
  readonly folder: string
  /** Null for an app: it stands on the roof, and nothing imports it. */
  readonly floor: number | null
  readonly declared: ReadonlySet<string>
  readonly forTests: ReadonlySet<string>
}

/** Every offence in a tree of rooms, as `file:line: reason`. */
export function offences(root: string): readonly string[] {
  const rooms = ['packages', 'apps'].flatMap((kind) => roomsOf(root, kind))
  const floors = new Map(rooms.map((room) => [room.name, room.floor]))
  return rooms.flatMap((room) =>
    sources(join(room.folder, 'src')).flatMap((file) => offencesIn(root, room, file, floors)),
  )
}

function roomsOf(root: string, kind: string): readonly Room[] {
  if (!existsSync(join(root, kind))) return []
  return readdirSync(join(root, kind)).map((name) => {
    const folder = join(root, kind, name)
    const json: { name: string; pressobox?: { floor: number }; dependencies?: object; devDependencies?: object } =
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const declared = new Set(Object.keys(json.dependencies ?? {}))
    const forTests = new Set([...declared, ...Object.keys(json.devDependencies ?? {}), 'vitest', 'fast-check'])
    return {
      name: json.name,
      folder,
      floor: kind === 'apps' ? null : (json.pressobox?.floor ?? -1),
      declared,
      forTests,
    }
  })
}

function sources(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

const importPattern =
  /^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/

function offencesIn(
  root: string,
  room: Room,
  file: string,
  floors: ReadonlyMap<string, number | null>,
): readonly string[] {
  const test = /\.test\.tsx?$|[\\/]testing(?:[\\/]|\.ts$)/.test(file)
  // An import may be broken over lines: it counts where it ends.
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    const from =
      /from\s+['"]([^'"]+)['"]/.exec(line)?.[1] ??
      importPattern
        .exec(line)
        ?.slice(1)
        .find((each) => each !== undefined)
    const reason =
      from === undefined
        ? environment(line, room)
        : (reasonAgainst(from, room, file, test, floors) ?? environment(line, room))
    return reason === null ? [] : [`${relative(root, file)}:${String(index + 1)}: ${reason}`]
  })
}

function environment(line: string, room: Room): string | null {
  return line.includes('process.env') && room.floor !== null && !line.trimStart().startsWith('*')
    ? 'only the command reads process.env'
    : null
}

function reasonAgainst(
  from: string,
  room: Room,
  file: string,
  test: boolean,
  floors: ReadonlyMap<string, number | null>,
): string | null {
  if (from.startsWith('.')) {
    const inside = !relative(room.folder, resolve(file, '..', from)).startsWith('..')
    return inside ? null : `"${from}" leaves the room`
  }
  if (from.startsWith('node:') || builtinModules.includes(from)) return null
  const name = from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
  if (name === room.name) return null
  if (!(test ? room.forTests : room.declared).has(name)) return `${name} is not declared in package.json`
  const floor = floors.get(name)
  if (floor === undefined) return null
  if (floor === null) return `${name} is an app: nothing imports it`
  if (room.floor === null) return null
  return floor < room.floor
    ? null
    : `${name} is on floor ${String(floor)}, this is ${String(room.floor)}: imports go down only`
}

/** Direct dependencies that are not pinned exactly, or have no line in docs/dependencies.md. */
export function unexplained(root: string): readonly string[] {
  const explained = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8')
  const files = [
    'package.json',
    ...['packages', 'apps'].flatMap((kind) =>
      readdirSync(join(root, kind)).map((name) => join(kind, name, 'package.json')),
    ),
  ]
  return files.flatMap((file) => {
    const json: { dependencies?: Record<string, string>; devDependencies?: Record<string, string> } = JSON.parse(
      readFileSync(join(root, file), 'utf8'),
    )
    return Object.entries({ ...json.dependencies, ...json.devDependencies }).flatMap(([name, version]) => {
      if (name.startsWith('@pressobox/')) return []
      const problems = [
        ...(/^\d/.test(version) ? [] : ['is not pinned exactly']),
        ...(explained.includes(`| ${name} |`) ? [] : ['has no line in docs/dependencies.md']),
      ]
      return problems.map((problem) => `${file}: ${name} ${problem}`)
    })
  })
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const found = [...offences(root), ...unexplained(root)]
  for (const offence of found) console.log(offence)
  process.exitCode = found.length === 0 ? 0 : 1
}
