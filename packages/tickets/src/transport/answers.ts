/** What a printer sends to the host, told apart by the fixed bits of each byte (ESC/POS, "status identification"). */
export type Answer =
  /** DLE EOT n: 0xx1xx10, given at once, whatever is waiting to be printed. */
  | { readonly kind: 'real-time'; readonly byte: number }
  /** GS r n: 0xx0xxxx, given in the printing order. */
  | { readonly kind: 'queued'; readonly byte: number }
  /** Automatic status back: four bytes, volunteered. */
  | { readonly kind: 'asb'; readonly bytes: readonly [number, number, number, number] }
  /** GS ( H, GS I: a header, text and NUL. */
  | { readonly kind: 'block'; readonly header: number; readonly text: string }

/** Longer than any block that a printer sends. */
const longestBlock = 80

/**
 * Reads answers as they come. In doubt a byte is taken for part of what was begun, so that nothing is ever
 * mistaken for the answer that a ticket waits for: one that is missed leaves a ticket unconfirmed, which is true.
 */
export function answerReader(): (chunk: Uint8Array) => readonly Answer[] {
  let block: number[] | null = null
  let asb: number[] | null = null

  function hear(byte: number): Answer | null {
    if (block !== null) return inBlock(block, byte)
    if ((byte & 0x90) === 0) return plain(byte)
    // Neither an answer nor the head of one: bit 7 is never set.
    if ((byte & 0x80) !== 0) return null
    if ((byte & 0x03) === 0x02) return { kind: 'real-time', byte }
    if ((byte & 0x03) === 0x00) asb = [byte]
    // 0x13 is XOFF.
    else if ((byte & 0x03) === 0x03 && byte !== 0x13) block = [byte]
    return null
  }

  function inBlock(bytes: number[], byte: number): Answer | null {
    if (byte !== 0 && bytes.length < longestBlock) {
      bytes.push(byte)
      return null
    }
    block = null
    const [header = 0, ...text] = bytes
    return byte === 0 ? { kind: 'block', header, text: String.fromCharCode(...text) } : null
  }

  /** The second to fourth byte of ASB have the form of a queued answer. */
  function plain(byte: number): Answer | null {
    if (asb === null) return { kind: 'queued', byte }
    const [first = 0, second, third] = asb
    if (second !== undefined && third !== undefined) {
      asb = null
      return { kind: 'asb', bytes: [first, second, third, byte] }
    }
    asb.push(byte)
    return null
  }

  return (chunk) => [...chunk].flatMap((byte) => hear(byte) ?? [])
}
