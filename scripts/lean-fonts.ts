// npm run fonts: writes packages/ui/faces, the two faces of the pages with no more in them than pages show: a phone loads them before anything else looks right.
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const folder = join(import.meta.dirname, '..', 'packages', 'ui', 'faces')
const require = createRequire(join(folder, '..', 'package.json'))

const letters = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')

/** What Western Europe writes; all else is the latin-ext face's, or the phone's own. */
const text = `${letters(0x20, 0x7e)}\u00A0¡¿«»·°£§ªº×${letters(0xc0, 0xff)}ıŒœ‘’‚“”„•…–—‹›€™−`

/** OpenType: pairs, ligatures, and the figures of tables. */
const keepFeatures = ['kern', 'liga', 'tnum', 'lnum']

const faces = [
  { file: 'fraunces-latin.woff2', from: '@fontsource/fraunces/files/fraunces-latin-600-normal.woff2', axes: {} },
  {
    file: 'figtree-latin.woff2',
    from: '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
    axes: { variationAxes: { wght: { min: 400, max: 700 } } },
  },
]

/** The faces by file name. */
export async function leanFonts(): Promise<ReadonlyMap<string, Buffer>> {
  const made = new Map<string, Buffer>()
  for (const { file, from, axes } of faces) {
    const options = { targetFormat: 'woff2', noLayoutClosure: true, noHinting: true, keepFeatures, ...axes } as const
    made.set(file, await subsetFont(await readFile(require.resolve(from)), text, options))
  }
  return made
}

if (import.meta.main) for (const [file, bytes] of await leanFonts()) await writeFile(join(folder, file), bytes)
