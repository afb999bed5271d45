import type { Command } from '../reader/item.ts'
import type { Style } from './style.ts'

/** What a command changes in how the next characters are printed; the same style where it changes nothing. */
export function restyle(style: Style, { name, args: [n = 0] }: Command, dots: number): Style {
  switch (name) {
    case 'ESC !':
      return {
        ...style,
        font: n & 1 ? 'B' : 'A',
        bold: (n & 0x08) !== 0,
        high: n & 0x10 ? 2 : 1,
        wide: n & 0x20 ? 2 : 1,
        underline: n & 0x80 ? 1 : 0,
      }
    case 'GS !':
      return { ...style, wide: ((n >> 4) & 7) + 1, high: (n & 7) + 1 }
    case 'ESC E':
    case 'ESC G':
      return { ...style, bold: (n & 1) === 1 }
    case 'ESC -':
      return { ...style, underline: n & 3 }
    case 'ESC M':
      return { ...style, font: (n & 3) === 0 ? 'A' : 'B' }
    case 'GS B':
      return { ...style, reverse: (n & 1) === 1 }
    case 'ESC V':
      return { ...style, turned: (n & 1) === 1 }
    case 'ESC {':
      return { ...style, upsideDown: (n & 1) === 1 }
    case 'ESC a':
      return { ...style, align: (n & 3) === 2 ? 2 : (n & 3) === 1 ? 1 : 0 }
    case 'ESC 2':
      return { ...style, lineSpacing: 30 }
    case 'ESC 3':
      return { ...style, lineSpacing: n }
    case 'ESC SP':
      return { ...style, characterSpacing: n }
    case 'GS L':
      return { ...style, leftMargin: Math.min(n, dots - 12), areaWidth: Math.min(style.areaWidth, dots - n) }
    case 'GS W':
      return { ...style, areaWidth: Math.max(12, Math.min(n, dots - style.leftMargin)) }
    default:
      return style
  }
}
