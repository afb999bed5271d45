import { brotliDecompressSync } from 'node:zlib'

const cmapTag = 0
const glyfTag = 10
const locaTag = 11

/** The code points that a WOFF2 face has glyphs for: its `cmap` (WOFF2 §4 and §5; OpenType `cmap` formats 4 and 12). */
export function glyphsOf(woff2: Buffer): ReadonlySet<number> {
  const { start, cmapAt } = directory(woff2)
  const tables = brotliDecompressSync(woff2.subarray(start, start + woff2.readUInt32BE(20)))
  const cmap = tables.subarray(cmapAt)
  const found = new Set<number>()
  for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + record * 8))
    const format = table.readUInt16BE(0)
    if (format === 4) readSegments(table, found)
    if (format === 12) readGroups(table, found)
  }
  return found
}

/** Where the compressed tables start, and where among them, once they are not compressed, the `cmap` stands. */
function directory(woff2: Buffer): { readonly start: number; readonly cmapAt: number } {
  let at = 48
  const base128 = (): number => {
    for (let value = 0; ;) {
      const byte = woff2.readUInt8(at)
      at += 1
      value = value * 128 + (byte & 0x7f)
      if ((byte & 0x80) === 0) return value
    }
  }
  let offset = 0
  let cmapAt = -1
  for (let table = woff2.readUInt16BE(12); table > 0; table -= 1) {
    const flags = woff2.readUInt8(at)
    const tag = flags & 0x3f
    at += tag === 0x3f ? 5 : 1
    const plain = base128()
    // Glyph tables are transformed unless they say 3, all others only if they do not say 0.
    const transformed = flags >> 6 !== (tag === glyfTag || tag === locaTag ? 3 : 0)
    if (tag === cmapTag) cmapAt = offset
    offset += transformed ? base128() : plain
  }
  if (cmapAt < 0) throw new Error('A face without a cmap.')
  return { start: at, cmapAt }
}

function readSegments(table: Buffer, found: Set<number>): void {
  const ends = 14
  const size = table.readUInt16BE(6)
  for (let segment = 0; segment < size; segment += 2) {
    const end = table.readUInt16BE(ends + segment)
    const start = table.readUInt16BE(ends + size + 2 + segment)
    const delta = table.readUInt16BE(ends + size * 2 + 2 + segment)
    const rangeAt = ends + size * 3 + 2 + segment
    const range = table.readUInt16BE(rangeAt)
    for (let point = start; point <= end && point < 0xffff; point += 1) {
      const glyph = range === 0 ? (point + delta) & 0xffff : table.readUInt16BE(rangeAt + range + (point - start) * 2)
      if (glyph !== 0) found.add(point)
    }
  }
}

function readGroups(table: Buffer, found: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const end = table.readUInt32BE(20 + group * 12)
    for (let point = table.readUInt32BE(16 + group * 12); point <= end; point += 1) found.add(point)
  }
}
