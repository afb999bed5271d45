const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

export function graphemesOf(line: string): readonly string[] {
  return Array.from(segmenter.segment(line), ({ segment }) => segment)
}

/** East Asian wide characters (Unicode Standard Annex 11) and emoji take two columns. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Regional_Indicator}|\ufe0f/u
const ink = /[^\p{M}\p{Cf}]/u

function widthOf(grapheme: string): number {
  if (!ink.test(grapheme)) return 0
  return wide.test(grapheme) ? 2 : 1
}

export function columnsOf(line: string): number {
  let columns = 0
  for (const grapheme of graphemesOf(line)) columns += widthOf(grapheme)
  return columns
}

/**
 * Breaks a line into at most so many lines of at most so many columns: between words where it can, within a word that is
 * too long for a line. What has no room is cut off, and an ellipsis says so.
 */
export function wrap(line: string, columns: number, most: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  let used = 0
  const turn = (): void => {
    lines.push(current.trimEnd())
    current = ''
    used = 0
  }
  for (const word of line.split(/(?<= )/)) {
    const letters = graphemesOf(word)
    const needed = columnsOf(word.trimEnd())
    if (used > 0 && used + needed > columns) turn()
    for (const letter of letters) {
      const width = widthOf(letter)
      if (used + width > columns && letter !== ' ') turn()
      if (lines.length === most) return shortened(lines, columns)
      current += letter
      used += width
    }
  }
  if (current.trimEnd() !== '') turn()
  return lines.length > most ? shortened(lines.slice(0, most), columns) : lines
}

/** The lines, with an ellipsis at the end of the last. */
function shortened(lines: readonly string[], columns: number): readonly string[] {
  const last = graphemesOf(lines.at(-1) ?? '')
  let kept = ''
  for (const letter of last) {
    if (columnsOf(kept + letter) > columns - 1) break
    kept += letter
  }
  return [...lines.slice(0, -1), `${kept.trimEnd()}…`]
}
