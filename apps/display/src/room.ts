/** What a column has for its numbers, in px: the list, and the screen that it stands on. */
export interface Space {
  readonly width: number
  readonly height: number
  readonly screen: { readonly height: number; readonly upright: boolean; readonly rem: number }
}

/** How numbers stand in it: with their drinks, or so many that only numbers are left. */
export interface Room {
  readonly crowded: boolean
  readonly columns: number
  readonly rows: number
  /** The size of a number's type, px. */
  readonly size: number
}

/** The line of a number holds 8 % of the screen's height: what does not fit at that size is counted and not shown. */
const least = 0.0845
const easy = 0.092
/** Of a number's type: the height of its line, the width of each digit of the serif (from 0 on), and what two digits need. */
const line = 0.95
const digitWidths = [0.655, 0.449, 0.598, 0.545, 0.609, 0.568, 0.599, 0.508, 0.597, 0.602]
const twoDigits = 1.264

/** As in the style sheet, rem: between numbers; two lines about a drink, or its least width beside the number. */
const gap = { across: 0.8, down: 0.5 }
const about = { height: 2.64, width: 6 }

export function roomFor(space: Space, numbers: readonly number[]): Room {
  const width = numbers.reduce((widest, number) => Math.max(widest, widthOf(number)), twoDigits)
  const large = largeRoom(space, width)
  return numbers.length <= large.columns * large.rows ? large : denseRoom(space, width)
}

function widthOf(number: number): number {
  return String(number)
    .split('')
    .reduce((width, digit) => width + (digitWidths[Number(digit)] ?? 0), 0)
}

function denseRoom({ width, height, screen }: Space, number: number): Room {
  const size = Math.min(screen.height * least, width / number)
  const columns = fitting(width, size * number, gap.across * screen.rem)
  return { crowded: true, columns, rows: fitting(height, size * line, gap.down * screen.rem), size }
}

/** A drink stands below its number; on an upright screen beside it where there is width for it. */
function largeRoom({ width, height, screen }: Space, number: number): Room {
  const { rem, upright } = screen
  const size = Math.min(screen.height * (upright ? least : easy), width / number)
  const beside = upright && size * number + (gap.across + about.width) * rem <= width
  const columns = upright ? 1 : Math.min(2, fitting(width, size * number, gap.across * rem))
  const rows = fitting(height, size * line + (beside ? 0 : about.height * rem), gap.down * rem)
  return { crowded: false, columns, rows: Math.min(4, rows), size }
}

const fitting = (space: number, each: number, between: number): number =>
  Math.max(1, Math.floor((space + between) / (each + between)))
