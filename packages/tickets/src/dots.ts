/** A picture as a printer has it: a bit a dot, black is 1, rows from the top, each row in whole bytes. */
export interface Dots {
  readonly width: number
  readonly height: number
  /** `ceil(width / 8)` bytes a row. */
  readonly rows: Uint8Array
}
