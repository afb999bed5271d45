import type { Block, Kick, TextBlock } from './block.ts'
import { bytesIn, inCodePage, type Said } from './code-page.ts'
import { columnsOf, wrap } from './columns.ts'
import { centred, type Dots } from './dots.ts'
import { drawnLine, type Manner, type Piece } from './drawn-line.ts'
import { paperText } from './paper-text.ts'
import type { Profile, RasterCommand } from './profile.ts'

/** A line as the printer gets it: what both the bytes and the picture are made of. */
export type Line =
  | (Manner & { readonly kind: 'text'; readonly text: string; readonly said: Said; readonly align: 'left' | 'centre' })
  | { readonly kind: 'dots'; readonly dots: Dots; readonly command: RasterCommand }
  | { readonly kind: 'feed'; readonly lines: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'kick'; readonly what: Kick }

/** Breaks blocks into lines: text where a code page of the profile can say it, dots for the rest. */
export function typeset(blocks: readonly Block[], profile: Profile): readonly Line[] {
  return blocks.flatMap((block) => linesOf(block, profile))
}

const plain: Manner = { size: 1, bold: false, inverse: false }

function linesOf(block: Block, profile: Profile): readonly Line[] {
  switch (block.kind) {
    case 'text':
      return textLines(block, profile)
    case 'pair': {
      const right = paperText(block.right)
      const [left = ''] = wrap(paperText(block.left), Math.max(1, profile.columns - columnsOf(right) - 1), 1)
      const manner = { ...plain, bold: block.bold }
      const gap = ' '.repeat(Math.max(1, profile.columns - columnsOf(left) - columnsOf(right)))
      return [
        written(
          left + gap + right,
          [
            { text: left, align: 'left' },
            { text: right, align: 'right' },
          ],
          manner,
          profile,
        ),
      ]
    }
    case 'rule':
      return [ruleLine(profile)]
    case 'feed':
      return [block]
    case 'picture': {
      const { dots } = block
      return [{ kind: 'dots', dots: centred(dots, profile.dots), command: block.command ?? profile.raster }]
    }
    case 'sample': {
      const bytes = bytesIn(block.page, block.text)
      if (bytes === null) return []
      return [{ kind: 'text', text: block.text, said: { page: block.page, bytes }, align: 'left', ...plain }]
    }
    case 'drawn':
      return [drawnAs([{ text: paperText(block.text), align: block.column }], plain, profile)]
    case 'cut':
      return [block]
    case 'kick':
      return (block.what === 'beep' ? profile.beeper : profile.drawer) ? [block] : []
  }
}

function textLines(block: TextBlock, profile: Profile): readonly Line[] {
  const { align, most } = block
  const columns = Math.max(1, Math.floor(profile.columns / block.size))
  return wrap(paperText(block.text), columns, most).map((line) => {
    const text = block.inverse ? edgeToEdge(line, columns) : line
    return written(text, [{ text, align }], block, profile, align)
  })
}

/** With as many blanks on both sides as make a bar across the paper. */
function edgeToEdge(line: string, columns: number): string {
  const room = Math.max(0, columns - columnsOf(line))
  return ' '.repeat(Math.floor(room / 2)) + line + ' '.repeat(Math.ceil(room / 2))
}

/** As text, or as the pieces of a picture where no code page can say all of it. */
function written(
  text: string,
  pieces: readonly Piece[],
  { size, bold, inverse }: Manner,
  profile: Profile,
  align: 'left' | 'centre' = 'left',
): Line {
  const said = inCodePage(text, profile)
  return said === null
    ? drawnAs(pieces, { size, bold, inverse }, profile)
    : { kind: 'text', text, said, size, bold, inverse, align }
}

function drawnAs(pieces: readonly Piece[], manner: Manner, profile: Profile): Line {
  return { kind: 'dots', dots: drawnLine(pieces, manner, profile.dots), command: profile.raster }
}

/** A line across, of the letters that code pages have for it. */
function ruleLine(profile: Profile): Line {
  const line = '─'.repeat(profile.columns)
  const said = inCodePage(line, profile)
  return said === null
    ? written('-'.repeat(profile.columns), [], plain, profile)
    : { kind: 'text', text: line, said, align: 'left', ...plain }
}
