import { BadRule } from './bad-rule.ts'

/** The text between the asterisks of a wildcard, escapes (`\*`, `\\`) resolved: n asterisks make n + 1 pieces. */
export function readWildcard(text: string, path: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? ''
    if (char === '\\') {
      const next = text[index + 1]
      if (next !== '*' && next !== '\\')
        throw new BadRule(path, '"wildcard" has a backslash that escapes neither an asterisk nor a backslash')
      piece += next
      index += 1
    } else if (char === '*') {
      if (text[index + 1] === '*') throw new BadRule(path, '"wildcard" has two asterisks in a row')
      pieces.push(piece)
      piece = ''
    } else piece += char
  }
  pieces.push(piece)
  if (isTooComplex(pieces))
    throw new BadRule(path, '"wildcard" is too complex; use fewer asterisks, or less that repeats after an asterisk')
  return pieces
}

/** Whether a text is the pieces with anything between them. Never tries twice, so that no text takes long. */
export function fitsWildcard(pieces: readonly string[], text: string): boolean {
  const [first = '', ...rest] = pieces
  const last = rest.pop()
  if (last === undefined) return text === first
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false
  let from = first.length
  const end = text.length - last.length
  for (const piece of rest) {
    const found = text.indexOf(piece, from)
    if (found === -1 || found + piece.length > end) return false
    from = found + piece.length
  }
  return true
}

/** Beginnings of one wildcard that a single text may fit at once. EventBridge names no number; its documented examples lie on both sides. */
const mostBeginnings = 10
const mostSteps = 5000

/** EventBridge refuses a wildcard that many of its own beginnings could fit at once ("too complex"). */
function isTooComplex(pieces: readonly string[]): boolean {
  if (pieces.length < 2) return false
  const tokens: readonly (string | null)[] = pieces.flatMap((piece, index) => [
    ...(index === 0 ? [] : [null]),
    ...Array.from(piece),
  ])
  const alphabet = new Set(tokens.filter((token) => token !== null))
  const open = (at: ReadonlySet<number>): ReadonlySet<number> => {
    const closed = new Set(at)
    for (const place of closed) if (tokens[place] === null) closed.add(place + 1)
    return closed
  }
  const seen = new Set<string>()
  const waiting = [open(new Set([0]))]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const name = [...at].toSorted((a, b) => a - b).join()
    if (seen.has(name)) continue
    seen.add(name)
    if (seen.size > mostSteps) return true
    for (const char of alphabet) {
      const next = new Set<number>()
      for (const place of at) {
        if (tokens[place] === null) next.add(place)
        else if (tokens[place] === char) next.add(place + 1)
      }
      const opened = open(next)
      if (opened.size > mostBeginnings) return true
      if (next.size > 0) waiting.push(opened)
    }
  }
  return false
}
