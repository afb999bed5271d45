import type { SKRSContext2D } from '@napi-rs/canvas'

/** A band of paper that is printed at once. */
export interface Strip {
  /** In dot lines. */
  readonly height: number
  /** What a reader of the paper would say stands there; empty where there is nothing to read. */
  readonly text: string
  /** Draws from the current origin, black on white. */
  readonly draw: (pen: SKRSContext2D) => void
}

/** Something in a line of print. */
export interface Mark {
  readonly x: number
  readonly width: number
  readonly height: number
  readonly text: string
  /** Draws with its upper left corner at the origin. */
  readonly draw: (pen: SKRSContext2D) => void
}

/** Rows that are printed before the sensors are looked at again. */
const bandRows = 24

/** A picture of bits, rows from the top, as bands; `x` and `y` are dots a bit. */
export function pictureStrips(
  rows: Uint8Array,
  stride: number,
  left: number,
  scale: { readonly x: number; readonly y: number },
): readonly Strip[] {
  const height = Math.floor(rows.length / stride)
  return Array.from({ length: Math.ceil(height / bandRows) }, (_, band) => {
    const first = band * bandRows
    const count = Math.min(bandRows, height - first)
    return {
      height: count * scale.y,
      text: band === 0 ? '[picture]\n' : '',
      draw: (pen) => {
        pen.translate(left, 0)
        drawBits(pen, rows.subarray(first * stride, (first + count) * stride), stride, scale)
      },
    }
  })
}

export function drawBits(
  pen: SKRSContext2D,
  rows: Uint8Array,
  stride: number,
  scale: { readonly x: number; readonly y: number },
): void {
  for (let row = 0; row * stride < rows.length; row += 1) {
    const bits = rows.subarray(row * stride, (row + 1) * stride)
    for (let from = 0; from < stride * 8; from += 1) {
      if (!isBlack(bits, from)) continue
      const start = from
      while (isBlack(bits, from + 1)) from += 1
      pen.fillRect(start * scale.x, row * scale.y, (from + 1 - start) * scale.x, scale.y)
    }
  }
}

function isBlack(bits: Uint8Array, dot: number): boolean {
  return ((bits[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) !== 0
}
