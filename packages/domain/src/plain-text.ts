const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Control characters, line and paragraph separators, bidi overrides, zero-width and interlinear marks, noncharacters, lone surrogates. */
const unprintable =
  /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060-\u2064\ufeff\ufff9-\uffff\p{Cs}]/gu

/** What a person wrote, without anything that is not writing; spaces collapsed, Unicode form NFC. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(unprintable, ' ').replace(/\s+/gu, ' ').trim()
}

export function graphemes(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}
