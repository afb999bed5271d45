import QRCode from 'qrcode'
import { pictureStrips, type Strip } from './strip.ts'

interface Code {
  readonly width: number
  readonly strips: (left: number) => readonly Strip[]
}

const levels = ['L', 'M', 'Q', 'H'] as const

/** GS ( k for QR codes: 67 sets the size of a module, 69 the correction, 80 stores, 81 prints. */
export class QrStore {
  #module = 3
  #level: (typeof levels)[number] = 'L'
  #text = ''

  /** The code, when it is to be printed. */
  take(data: Uint8Array): Code | null {
    const [cn, fn, n = 0] = data
    if (cn !== 49) return null
    if (fn === 67) this.#module = n
    if (fn === 69) this.#level = levels[n - 48] ?? 'L'
    if (fn === 80) this.#text = Buffer.from(data.subarray(3)).toString('latin1')
    return fn === 81 && this.#text !== '' ? code(this.#text, this.#level, this.#module) : null
  }
}

function code(text: string, errorCorrectionLevel: (typeof levels)[number], module: number): Code {
  const { modules } = QRCode.create(text, { errorCorrectionLevel })
  const stride = Math.ceil(modules.size / 8)
  const rows = new Uint8Array(stride * modules.size)
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1) {
      const place = row * stride + (column >> 3)
      if (modules.get(row, column)) rows[place] = (rows[place] ?? 0) | (0x80 >> (column & 7))
    }
  return {
    width: modules.size * module,
    strips: (left) =>
      pictureStrips(rows, stride, left, { x: module, y: module }).map((strip, band) => ({
        ...strip,
        text: band === 0 ? `[QR ${text}]\n` : '',
      })),
  }
}
