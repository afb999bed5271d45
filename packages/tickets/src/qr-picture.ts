import { create } from 'qrcode'
import { dotsWhere, type Dots } from './dots.ts'

/** Quiet zone that readers want around a code (ISO 18004). */
const quietModules = 4

/** A QR code as large as fits into so many dots, in whole dots a module. */
export function qrPicture(content: string, most: number): Dots {
  const { modules } = create(content, { errorCorrectionLevel: 'M' })
  const side = modules.size + quietModules * 2
  const scale = Math.max(2, Math.floor(most / side))
  return dotsWhere(side * scale, side * scale, (x, y) => {
    const [column, row] = [Math.floor(x / scale) - quietModules, Math.floor(y / scale) - quietModules]
    const inside = column >= 0 && row >= 0 && column < modules.size && row < modules.size
    return inside && modules.get(row, column) === 1
  })
}
