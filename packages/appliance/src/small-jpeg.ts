/** What a phone loads for each drink, beside a page of 140 KB. */
const mostBytes = 10_000
const mostSide = 320

/** Segments as ITU-T T.81 annex B names them: frames tell the size, APP1 holds where and with what a photograph was taken. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
const aboutThePhotograph = 0xe1
const scan = 0xda

/** A JPEG by its bytes and not by its name: small, of a size that is said before anything is unpacked, and without words about the photograph. */
export function isSmallJpeg(file: Uint8Array): boolean {
  const bytes = Buffer.from(file)
  if (bytes.length > mostBytes || bytes.length < 20) return false
  if (bytes.readUInt16BE(0) !== 0xffd8 || bytes.readUInt16BE(bytes.length - 2) !== 0xffd9) return false
  let isSized = false
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = bytes.readUInt8(at + 1)
    if (bytes.readUInt8(at) !== 0xff || marker === aboutThePhotograph) return false
    if (marker === scan) return isSized
    if (frames.has(marker)) {
      const sides = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
      if (sides.some((side) => side === 0 || side > mostSide)) return false
      isSized = true
    }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}
