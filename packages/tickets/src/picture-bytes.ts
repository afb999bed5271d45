import { isBlack, strideOf, type Dots } from './dots.ts'
import type { RasterCommand } from './profile.ts'

/** Small printers have room for so many rows at once. */
const mostRows = 240

/** The commands that print a picture, in pieces that small printers have room for. */
export function pictureBytes(dots: Dots, command: RasterCommand): Uint8Array {
  return command === 'gs-v-0' ? asRows(dots) : asColumns(dots)
}

/** GS v 0 m xL xH yL yH: rows from the top. */
function asRows({ width, height, rows }: Dots): Uint8Array {
  const stride = strideOf(width)
  const pieces: Uint8Array[] = []
  for (let top = 0; top < height; top += mostRows) {
    const most = Math.min(mostRows, height - top)
    pieces.push(Uint8Array.of(0x1d, 0x76, 0x30, 0, stride & 0xff, stride >> 8, most, 0))
    pieces.push(withoutRealTime(rows.subarray(top * stride, (top + most) * stride)))
  }
  return Buffer.concat(pieces)
}

const cellDots = 24

/** ESC * 33 nL nH: lines of 24 dots, column after column, each three bytes from the top. ESC 3 lets no air between them. */
function asColumns(dots: Dots): Uint8Array {
  const { width, height } = dots
  const pieces: Uint8Array[] = [Uint8Array.of(0x1b, 0x33, cellDots / 2)]
  for (let top = 0; top < height; top += cellDots) {
    const columns = new Uint8Array(width * 3)
    for (let at = 0; at < columns.length * 8; at += 1) {
      const [x, y] = [Math.floor(at / cellDots), top + (at % cellDots)]
      if (y < height && isBlack(dots, x, y)) columns[at >> 3] = (columns[at >> 3] ?? 0) | (0x80 >> (at & 7))
    }
    pieces.push(Uint8Array.of(0x1b, 0x2a, 33, width & 0xff, width >> 8), withoutRealTime(columns), Uint8Array.of(0x0a))
  }
  return Buffer.concat([...pieces, Uint8Array.of(0x1b, 0x32)])
}

/**
 * Printers obey DLE EOT, DLE ENQ and DLE DC4 at once, even inside a picture. One dot more, beside one that is there, breaks
 * such a pair: 0x18 begins none and ends none. What follows a picture's last byte begins with ESC, GS or LF and ends none either.
 */
function withoutRealTime(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, at) => {
    const next = bytes[at + 1]
    return byte === 0x10 && (next === 0x04 || next === 0x05 || next === 0x14) ? 0x18 : byte
  })
}
