import iconv from 'iconv-lite'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from './item.ts'
import { EscPosReader, readEscPos } from './reader.ts'

/** Words of the command reference as bytes: `ESC`, `GS`, hexadecimal pairs, and quoted text. */
function bytesOf(written: string): Buffer {
  const names: Readonly<Record<string, number>> = {
    ESC: 0x1b,
    GS: 0x1d,
    FS: 0x1c,
    DLE: 0x10,
    EOT: 0x04,
    ENQ: 0x05,
    DC4: 0x14,
    LF: 0x0a,
    CR: 0x0d,
    HT: 0x09,
    FORM: 0x0c,
    CAN: 0x18,
    NUL: 0x00,
  }
  const parts = written.match(/"[^"]*"|\S+/g) ?? []
  return Buffer.concat(
    parts.map((part) =>
      part.startsWith('"')
        ? Buffer.from(part.slice(1, -1), 'latin1')
        : Buffer.from([names[part] ?? Number.parseInt(part, 16)]),
    ),
  )
}

/** What was read, a word each: names with their parameters, and how much data came with them. */
function tree(items: readonly Item[]): readonly string[] {
  return items.map((item) => {
    switch (item.kind) {
      case 'text':
        return `"${item.text}"`
      case 'command':
        return [
          item.name,
          ...item.args,
          ...(item.data.length > 0 ? [`<${Buffer.from(item.data).toString('hex')}>`] : []),
        ].join(' ')
      case 'real-time':
        return [`(${item.name}`, ...item.args].join(' ') + ')'
      case 'error':
        return `error at ${String(item.at)}: ${item.why}`
    }
  })
}

const read = (written: string): readonly string[] => tree(readEscPos(bytesOf(written)))

describe('a strict reader of ESC/POS', () => {
  it.each([
    ['ESC "@"', ['ESC @']],
    ['ESC "!" 38', ['ESC ! 56']],
    ['ESC "a" 01 ESC "a" "2"', ['ESC a 1', 'ESC a 50']],
    ['ESC "E" 01 ESC "G" 00 ESC "-" 02', ['ESC E 1', 'ESC G 0', 'ESC - 2']],
    ['ESC "d" 03 ESC "J" FF', ['ESC d 3', 'ESC J 255']],
    ['ESC "2" ESC "3" 1E', ['ESC 2', 'ESC 3 30']],
    ['ESC "t" 13 ESC "R" 08 ESC "M" 01 ESC 20 02', ['ESC t 19', 'ESC R 8', 'ESC M 1', 'ESC SP 2']],
    ['ESC "$" 2C 01 ESC 5C FF FF', ['ESC $ 300', 'ESC \\ 65535']],
    ['ESC "{" 01 ESC "V" 01', ['ESC { 1', 'ESC V 1']],
    ['ESC "p" 00 19 FA', ['ESC p 0 25 250']],
    ['ESC "*" 00 02 00 AA BB', ['ESC * 0 2 <aabb>']],
    ['ESC "*" 21 01 00 AA BB CC', ['ESC * 33 1 <aabbcc>']],
    ['ESC "D" 08 10 NUL', ['ESC D <0810>']],
    ['FS "." FS "&" FS "!" 00', ['FS .', 'FS &', 'FS ! 0']],
    ['GS "!" 77 GS "B" 01', ['GS ! 119', 'GS B 1']],
    ['GS "V" 00 GS "V" "1" GS "V" "A" 03 GS "V" "b" 00', ['GS V 0', 'GS V 49', 'GS V 65 3', 'GS V 98 0']],
    ['GS "v0" 00 02 00 01 00 AA BB', ['GS v 0 0 2 1 <aabb>']],
    ['GS "(L" 02 00 30 32', ['GS ( L 2 <3032>']],
    ['GS "8L" 02 00 00 00 30 32', ['GS 8 L 2 <3032>']],
    ['GS "(k" 03 00 31 43 06', ['GS ( k 3 <314306>']],
    ['GS "k" 04 "ABC" NUL GS "k" "I" 02 "{B"', ['GS k 4 <414243>', 'GS k 73 2 <7b42>']],
    ['GS "h" 50 GS "w" 02 GS "H" 02 GS "f" 00', ['GS h 80', 'GS w 2', 'GS H 2', 'GS f 0']],
    ['GS "L" 10 00 GS "W" 40 02', ['GS L 16', 'GS W 576']],
    ['GS "r" 01 GS "a" 0F GS "I" 43', ['GS r 1', 'GS a 15', 'GS I 67']],
    ['GS "(H" 06 00 30 30 "ab12"', ['GS ( H 6 <303061623132>']],
    ['DLE EOT 04 DLE ENQ 02 DLE DC4 01 00 05', ['(DLE EOT 4)', '(DLE ENQ 2)', '(DLE DC4 1 0 5)']],
    ['LF CR HT FORM CAN', ['LF', 'CR', 'HT', 'FF', 'CAN']],
    ['"Flat White" LF "+ Oat"', ['"Flat White"', 'LF', '"+ Oat"']],
  ])('reads %s', (written, expected) => {
    expect(read(written)).toEqual(expected)
  })

  it.each([
    ['ESC "z"', 'unknown command at offset 0: 1b7a'],
    ['"ok" GS "q" 00', 'unknown command at offset 2: 1d71'],
    ['GS "(Z" 00 00', 'unknown command at offset 0: 1d285a'],
    ['GS "V" 05', 'unknown command at offset 0: 1d5605'],
    ['ESC "a" 07', 'ESC a does not allow 7 at offset 0: 1b6107'],
    ['ESC "*" 05 01 00', 'ESC * does not allow 5 1 at offset 0: 1b2a050100'],
    ['DLE EOT 09', 'DLE EOT does not allow 9 at offset 0: 100409'],
    ['"a" NUL', 'unknown command at offset 1: 00'],
    ['7F', 'unknown command at offset 0: 7f'],
    ['ESC "t" 63 E4', 'text in an unknown code page at offset 3: e4'],
    ['GS "v0" 00 02 00 02 00 AA', 'cut short: 9 bytes of a command at the end'],
  ])('refuses %s', (written, why) => {
    expect(() => read(written)).toThrow(why)
  })

  it('goes on behind an error, and says where it was', () => {
    expect(tree(new EscPosReader().push(bytesOf('"a" ESC "z" "b" LF')))).toEqual([
      '"a"',
      'error at 1: unknown command',
      '"b"',
      'LF',
    ])
  })

  it.each([
    [0, 'cp437', 'é Ω'],
    [2, 'cp850', 'é ß'],
    [14, 'cp737', 'Ωμέγα'],
    [16, 'cp1252', 'é € –'],
    [17, 'cp866', 'Привет'],
    [18, 'cp852', 'žluťoučký'],
    [19, 'cp858', 'é €'],
  ])('decodes text by code page %i', (number, encoding, text) => {
    const bytes = Buffer.concat([Buffer.of(0x1b, 0x74, number), iconv.encode(text, encoding)])
    expect(tree(readEscPos(bytes))).toEqual([`ESC t ${String(number)}`, `"${text}"`])
  })

  it('forgets the code page at ESC @', () => {
    expect(read('ESC "t" 13 D5 ESC "@" D5')).toEqual(['ESC t 19', '"€"', 'ESC @', '"╒"'])
  })

  it('puts national characters where ESC R says so', () => {
    expect(read('ESC "R" 02 "[{" ESC "R" 00 "[{"')).toEqual(['ESC R 2', '"Ää"', 'ESC R 0', '"[{"'])
  })

  it('takes pairs for Chinese until FS . says otherwise, again after each reset', () => {
    const chinese = iconv.encode('你好', 'gb18030')
    const bytes = Buffer.concat([chinese, bytesOf('FS "." ESC "t" 13 82 ESC "@"'), chinese])
    expect(tree(readEscPos(bytes, { kanji: true }))).toEqual(['"你好"', 'FS .', 'ESC t 19', '"é"', 'ESC @', '"你好"'])
  })

  it('obeys real-time commands inside a picture, which keeps their bytes as dots', () => {
    expect(read('GS "v0" 00 03 00 01 00 DLE EOT 04 LF')).toEqual(['(DLE EOT 4)', 'GS v 0 0 3 1 <100404>', 'LF'])
  })

  it('obeys them at once, long before the command in front of them is whole', () => {
    const reader = new EscPosReader()
    expect(tree(reader.push(bytesOf('GS "v0" 00 48 00 FF 00 00 DLE EOT 01')))).toEqual(['(DLE EOT 1)'])
  })

  it('reads the same however the bytes are cut', () => {
    const whole = bytesOf(
      'ESC "@" FS "." ESC "t" 13 "Flat White" LF GS "v0" 00 02 00 02 00 10 04 01 FF GS "k" 04 "AB" NUL DLE EOT 02 GS "V" "A" 03',
    )
    const joined = (items: readonly Item[]): string => tree(items).join(' ').replaceAll('" "', '')
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length), { maxLength: 8 }), (cuts) => {
        const reader = new EscPosReader()
        const edges = [0, ...cuts.toSorted((a, b) => a - b), whole.length]
        const items = edges.slice(1).flatMap((end, each) => reader.push(whole.subarray(edges[each], end)))
        const inOrder = (kind: Item['kind']): string => joined(items.filter((item) => item.kind === kind))
        expect([joined(items.filter((item) => item.kind !== 'real-time')), inOrder('real-time')]).toEqual([
          'ESC @ FS . ESC t 19 "Flat White" LF GS v 0 0 2 2 <100401ff> GS k 4 <4142> GS V 65 3',
          '(DLE EOT 1) (DLE EOT 2)',
        ])
      }),
    )
  })

  it('takes any bytes at all, and loses none', () => {
    const nasty = fc.constantFrom(
      0x10,
      0x04,
      0x05,
      0x14,
      0x1b,
      0x1c,
      0x1d,
      0x28,
      0x40,
      0x6b,
      0x56,
      0x76,
      0x30,
      0x00,
      0x41,
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(255), nasty), { maxLength: 300 }), fc.boolean(), (bytes, kanji) => {
        const reader = new EscPosReader({ kanji })
        const items = bytes.flatMap((byte) => reader.push(Uint8Array.of(byte)))
        expect(items.every(({ at }) => at >= 0 && at < bytes.length)).toBe(true)
        expect(reader.pending).toBeLessThanOrEqual(bytes.length)
      }),
      { numRuns: 500 },
    )
  })
})
