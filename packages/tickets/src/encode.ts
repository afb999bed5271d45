import { printer as Thermal, types } from 'node-thermal-printer'
import type { Block } from './block.ts'
import { pictureBytes } from './picture-bytes.ts'
import type { CodePage, Profile } from './profile.ts'
import { typeset, type Line } from './typeset.ts'

type Encoder = InstanceType<typeof Thermal>

/**
 * The bytes of a piece of paper. node-thermal-printer gives the commands, as encoder only; text goes in as our own bytes,
 * for its own encoding switches code pages behind our back and its cut resets the printer.
 */
export function encodeTicket(blocks: readonly Block[], profile: Profile): Uint8Array {
  return encodeLines(typeset(blocks, profile), profile)
}

/** The same of lines that are set already: those that are drawn are drawn once. */
export function encodeLines(lines: readonly Line[], profile: Profile): Uint8Array {
  const encoder = new Thermal({ type: types.EPSON, interface: 'none' })
  encoder.clear()
  // ESC @ reset, FS . no Kanji; then the code page, which a reset forgets.
  encoder.add(Buffer.from([0x1b, 0x40, 0x1c, 0x2e]))
  let page = profile.codePages[0] ?? null
  if (page !== null) select(encoder, page)
  for (const line of lines) {
    if (line.kind === 'text' && line.said.page.number !== page?.number) {
      page = line.said.page
      select(encoder, page)
    }
    encodeLine(encoder, line, profile)
  }
  return new Uint8Array(encoder.getBuffer())
}

/** ESC B n t: twice, for 100 ms each. ESC p m t1 t2: pin 2, on for 50 ms and off for 500; the encoder's own lacks both times, and eats what follows. */
const kicks = { beep: [0x1b, 0x42, 2, 2], drawer: [0x1b, 0x70, 0, 25, 250] } as const

/** ESC t n. */
function select(encoder: Encoder, page: CodePage): void {
  encoder.add(Buffer.from([0x1b, 0x74, page.number]))
}

function encodeLine(encoder: Encoder, line: Line, profile: Profile): void {
  switch (line.kind) {
    case 'text':
      encodeText(encoder, line)
      return
    case 'dots':
      encoder.add(Buffer.from(pictureBytes(line.dots, line.command)))
      return
    case 'feed':
      for (let each = 0; each < line.lines; each += 1) encoder.newLine()
      return
    case 'cut':
      encodeCut(encoder, profile)
      return
    case 'kick':
      encoder.add(Buffer.from(kicks[line.what]))
  }
}

/** Each line leaves the printer as it found it, so that a lost byte spoils one line. */
function encodeText(encoder: Encoder, line: Extract<Line, { kind: 'text' }>): void {
  if (line.align === 'centre') encoder.alignCenter()
  if (line.bold) encoder.bold(true)
  if (line.inverse) encoder.invert(true)
  if (line.size > 1) encoder.setTextSize(line.size - 1, line.size - 1)
  encoder.add(Buffer.from(line.said.bytes))
  encoder.newLine()
  if (line.size > 1) encoder.setTextSize(0, 0)
  if (line.inverse) encoder.invert(false)
  if (line.bold) encoder.bold(false)
  if (line.align === 'centre') encoder.alignLeft()
}

/** GS V 65 or 66, 0: on to the knife and cut; without the reset that the encoder's own cut adds. */
function encodeCut(encoder: Encoder, { cut }: Profile): void {
  for (let line = 0; line < cut.feed; line += 1) encoder.newLine()
  if (cut.kind !== 'none') encoder.add(Buffer.from([0x1d, 0x56, cut.kind === 'full' ? 65 : 66, 0]))
}
