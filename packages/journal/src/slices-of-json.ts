/** So many entries of a list are put into words at once: a fraction of a millisecond. */
const atOnce = 250
/** A checkpoint's long lists stand so deep: state, the requests, their halves. */
const deepest = 3
/** Characters, about. */
const sliceSize = 16 * 1024

/** A value as JSON in slices: whoever writes them lets others have their turn in between. */
export function* slicesOf(value: unknown): Generator<string> {
  let slice = ''
  for (const piece of pieces(value, 0)) {
    slice += piece
    if (slice.length < sliceSize) continue
    yield slice
    slice = ''
  }
  yield slice
}

function* pieces(value: unknown, depth: number): Generator<string> {
  if (Array.isArray(value) && value.length > atOnce) {
    for (let from = 0; from < value.length; from += atOnce)
      yield (from === 0 ? '[' : ',') + JSON.stringify(value.slice(from, from + atOnce)).slice(1, -1)
    yield ']'
  } else if (depth <= deepest && isPlain(value)) {
    let before = '{'
    for (const [name, part] of Object.entries(value)) {
      if (part === undefined) continue
      yield `${before}${JSON.stringify(name)}:`
      yield* pieces(part, depth + 1)
      before = ','
    }
    yield before === '{' ? '{}' : '}'
  } else {
    yield JSON.stringify(value)
  }
}

/** Not one that says itself how it is written (`toJSON`). */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
