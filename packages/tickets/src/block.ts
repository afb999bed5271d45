import type { Dots } from './dots.ts'
import type { CodePage, RasterCommand } from './profile.ts'

/** Lines of text, wrapped. */
export interface TextBlock {
  readonly kind: 'text'
  readonly text: string
  /** Times the size of font A (12 by 24 dots), 1 to 8. */
  readonly size: number
  readonly bold: boolean
  /** White on black. */
  readonly inverse: boolean
  readonly align: 'left' | 'centre'
  /** At most so many lines; an ellipsis stands for the rest. */
  readonly most: number
}

/** A piece of paper described as data: the same blocks become bytes and a picture. */
export type Block =
  | TextBlock
  /** One line: the left gives way to the right. */
  | { readonly kind: 'pair'; readonly left: string; readonly right: string; readonly bold: boolean }
  | { readonly kind: 'rule' }
  | { readonly kind: 'feed'; readonly lines: number }
  /** In the middle of the paper; by the profile's raster command where none is named. */
  | { readonly kind: 'picture'; readonly dots: Dots; readonly command: RasterCommand | null }
  /** A line in just this code page, whether the profile has it or not: for the test page. */
  | { readonly kind: 'sample'; readonly page: CodePage; readonly text: string }
  /** A line as a picture, even where a code page could say it, from that column on. */
  | { readonly kind: 'drawn'; readonly text: string; readonly column: number }
  | { readonly kind: 'cut' }
  /** Nothing on paper: a beep, or the drawer opens, where the printer has that. */
  | { readonly kind: 'kick'; readonly what: Kick }

export type Kick = 'beep' | 'drawer'

/** A line of text as it is, unless it says otherwise. */
export function text(line: string, manner: Partial<Omit<TextBlock, 'kind' | 'text'>> = {}): TextBlock {
  return { kind: 'text', text: line, size: 1, bold: false, inverse: false, align: 'left', most: 2, ...manner }
}

export function pair(left: string, right: string, bold = false): Block {
  return { kind: 'pair', left, right, bold }
}

export const feed: Block = { kind: 'feed', lines: 1 }
export const rule: Block = { kind: 'rule' }
export const cut: Block = { kind: 'cut' }
