/** A ticket described as data: the same blocks become bytes and a picture. */
export type Block =
  | {
      readonly kind: 'text'
      readonly text: string
      /** Times the size of font A (12 by 24 dots), 1 to 8. */
      readonly size: number
      readonly bold: boolean
      readonly align: 'left' | 'centre'
    }
  | { readonly kind: 'pair'; readonly left: string; readonly right: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'feed'; readonly lines: number }
  | { readonly kind: 'cut' }

export function text(line: string, size = 1, bold = false, align: 'left' | 'centre' = 'left'): Block {
  return { kind: 'text', text: line, size, bold, align }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** East Asian wide characters and pictures take two columns. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u

export function columnsOf(line: string): number {
  let columns = 0
  for (const { segment } of segmenter.segment(line)) columns += wide.test(segment) ? 2 : 1
  return columns
}

/** Breaks a line into lines of at most so many columns, between words where it can. */
export function wrap(line: string, columns: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const joined = current === '' ? word : `${current} ${word}`
    if (columnsOf(joined) <= columns) {
      current = joined
      continue
    }
    if (current !== '') lines.push(current)
    current = ''
    for (const { segment } of segmenter.segment(word)) {
      if (columnsOf(current + segment) > columns) {
        lines.push(current)
        current = ''
      }
      current += segment
    }
  }
  return current === '' ? lines : [...lines, current]
}
