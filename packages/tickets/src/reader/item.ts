/** One thing that an ESC/POS stream says. `at` is the offset of its first byte in the whole stream. */
export type Item =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | Command
  /** DLE EOT, DLE ENQ, DLE DC4: obeyed when it arrives, also inside another command's data. */
  | { readonly kind: 'real-time'; readonly at: number; readonly name: RealTimeName; readonly args: readonly number[] }
  /** Not ESC/POS as the command reference has it. Reading goes on behind `bytes`. */
  | { readonly kind: 'error'; readonly at: number; readonly bytes: Uint8Array; readonly why: string }

export interface Command {
  readonly kind: 'command'
  readonly at: number
  /** As the command reference writes it, without parameters: `ESC @`, `GS ( k`, `LF`. */
  readonly name: string
  /** Its parameters in order; those of two bytes, low byte first, as one number. */
  readonly args: readonly number[]
  /** What follows the parameters: dots, the data of a barcode, the body of a GS ( command. Empty where there is none. */
  readonly data: Uint8Array
}

export type RealTimeName = 'DLE EOT' | 'DLE ENQ' | 'DLE DC4'
