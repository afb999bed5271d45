import iconv from 'iconv-lite'
import { printer as Thermal, types } from 'node-thermal-printer'
import { columnsOf, wrap, type Block } from './block.ts'
import type { Profile } from './profile.ts'
import { rasterLine } from './raster.ts'

type Encoder = InstanceType<typeof Thermal>

/**
 * The bytes of a ticket. node-thermal-printer gives the commands, as encoder only; text goes in as our own bytes, for its
 * own encoding switches code pages behind our back and its cut resets the printer.
 */
export function encodeTicket(blocks: readonly Block[], profile: Profile): Uint8Array {
  const encoder = new Thermal({ type: types.EPSON, interface: 'none' })
  encoder.clear()
  // ESC @ reset, FS . no Kanji, ESC t code page.
  encoder.add(Buffer.from([0x1b, 0x40, 0x1c, 0x2e, 0x1b, 0x74, profile.codePage.number]))
  for (const block of blocks) encodeBlock(encoder, block, profile)
  return new Uint8Array(encoder.getBuffer())
}

function encodeBlock(encoder: Encoder, block: Block, profile: Profile): void {
  switch (block.kind) {
    case 'text': {
      const { size, bold } = block
      for (const line of wrap(block.text, Math.max(1, Math.floor(profile.columns / size))))
        textLine(encoder, line, size, bold, block.align === 'centre', profile)
      return
    }
    case 'pair': {
      const room = profile.columns - columnsOf(block.right) - 1
      const [left = ''] = wrap(block.left, room)
      textLine(
        encoder,
        left + ' '.repeat(profile.columns - columnsOf(left) - columnsOf(block.right)) + block.right,
        1,
        false,
        false,
        profile,
      )
      return
    }
    case 'rule':
      textLine(encoder, '-'.repeat(profile.columns), 1, false, false, profile)
      return
    case 'feed':
      for (let line = 0; line < block.lines; line += 1) encoder.newLine()
      return
    case 'cut':
      // GS V 65 n: feed to the knife and cut; without the reset that the encoder's own cut adds.
      encoder.add(Buffer.from([0x1d, 0x56, 0x41, 0x03]))
  }
}

function textLine(
  encoder: Encoder,
  line: string,
  size: number,
  bold: boolean,
  centre: boolean,
  profile: Profile,
): void {
  if (centre) encoder.alignCenter()
  else encoder.alignLeft()
  const bytes = inCodePage(line, profile)
  if (bytes === null) {
    encoder.add(rasterBytes(line, size, bold, centre, profile))
    return
  }
  encoder.bold(bold)
  encoder.setTextSize(size - 1, size - 1)
  encoder.add(bytes)
  encoder.newLine()
  encoder.setTextSize(0, 0)
  encoder.bold(false)
}

/** The line in the profile's code page; null when that cannot say all of it. No control byte gets through. */
function inCodePage(line: string, profile: Profile): Buffer | null {
  const bytes = iconv.encode(line, profile.codePage.encoding)
  if (iconv.decode(bytes, profile.codePage.encoding) !== line) return null
  return bytes.every((byte) => byte >= 0x20 && byte !== 0x7f) ? bytes : null
}

/** GS v 0: a picture of the line. */
function rasterBytes(line: string, size: number, bold: boolean, centre: boolean, profile: Profile): Buffer {
  const { rows, height } = rasterLine(line, size, bold, centre, profile.dots)
  const stride = profile.dots / 8
  const head = [0x1d, 0x76, 0x30, 0, stride & 0xff, stride >> 8, height & 0xff, height >> 8]
  return Buffer.concat([Buffer.from(head), Buffer.from(withoutRealTime(rows))])
}

/** Printers obey real-time commands (DLE EOT, DLE ENQ, DLE DC4) even inside a picture: one dot more breaks such a pair. */
function withoutRealTime(rows: Uint8Array): Uint8Array {
  return rows.map((byte, index) => {
    const next = rows[index + 1]
    return byte === 0x10 && (next === 0x04 || next === 0x05 || next === 0x14) ? 0x18 : byte
  })
}
