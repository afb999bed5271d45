/** A picture as a printer has it: a bit a dot, black is 1, rows from the top, each row in whole bytes. */
export interface Dots {
  readonly width: number
  readonly height: number
  /** `ceil(width / 8)` bytes a row. */
  readonly rows: Uint8Array
}

/** How wide a logo stands on paper of any width: 20 mm. */
export const logoDots = 160

export function strideOf(width: number): number {
  return Math.ceil(width / 8)
}

/** Draws dots where a function says black. */
export function dotsWhere(width: number, height: number, isBlack: (x: number, y: number) => boolean): Dots {
  const stride = strideOf(width)
  const rows = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (isBlack(x, y)) rows[y * stride + (x >> 3)] = (rows[y * stride + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
  return { width, height, rows }
}

export function isBlack({ width, rows }: Dots, x: number, y: number): boolean {
  return ((rows[y * strideOf(width) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0
}

/** The dots in the middle of a paper of that width; what is wider is cut off. */
export function centred(dots: Dots, width: number): Dots {
  const left = Math.floor((width - dots.width) / 2)
  return dotsWhere(width, dots.height, (x, y) => x >= left && x < left + dots.width && isBlack(dots, x - left, y))
}
