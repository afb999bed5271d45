/**
 * The commands of ESC/POS receipt printers and how long each is, from the ESC/POS command reference.
 * A length that depends on parameters is a function of those read so far.
 */
export interface Rule {
  readonly name: string
  /** Widths in bytes of the parameters. */
  readonly params: readonly (1 | 2 | 4)[]
  /** Bytes of data behind the parameters, or up to a NUL that ends it. */
  readonly data: ((args: readonly number[]) => number) | 'until NUL'
  /** Whether the reference allows these values. */
  readonly allows: (args: readonly number[]) => boolean
}

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

const none = (): number => 0
const any = (): boolean => true

function rule(
  name: string,
  params: Rule['params'] = [],
  allows: Rule['allows'] = any,
  data: Rule['data'] = none,
): Rule {
  return { name, params, data, allows }
}

const oneOf =
  (...values: readonly number[]): Rule['allows'] =>
  ([n = -1]) =>
    values.includes(n)
const upTo =
  (most: number, least = 0): Rule['allows'] =>
  ([n = -1]) =>
    n >= least && n <= most
/** A number, or its digit as a character. */
const digit =
  (most: number, least = 0): Rule['allows'] =>
  ([n = -1]) =>
    (n >= least && n <= most) || (n >= 0x30 + least && n <= 0x30 + most)

const escape: readonly (readonly [string, Rule])[] = [
  ['@', rule('ESC @')],
  [' ', rule('ESC SP', [1])],
  ['!', rule('ESC !', [1])],
  ['$', rule('ESC $', [2])],
  ['*', rule('ESC *', [1, 2], oneOf(0, 1, 32, 33), ([m = 0, n = 0]) => (m >= 32 ? 3 * n : n))],
  ['-', rule('ESC -', [1], digit(2))],
  ['2', rule('ESC 2')],
  ['3', rule('ESC 3', [1])],
  ['B', rule('ESC B', [1, 1], ([n = 0, t = 0]) => n >= 1 && n <= 9 && t >= 1 && t <= 9)],
  ['D', rule('ESC D', [], any, 'until NUL')],
  ['E', rule('ESC E', [1])],
  ['G', rule('ESC G', [1])],
  ['J', rule('ESC J', [1])],
  ['M', rule('ESC M', [1], digit(2))],
  ['R', rule('ESC R', [1], upTo(17))],
  ['V', rule('ESC V', [1], digit(1))],
  ['\\', rule('ESC \\', [2])],
  ['a', rule('ESC a', [1], digit(2))],
  ['d', rule('ESC d', [1])],
  ['i', rule('ESC i')],
  ['m', rule('ESC m')],
  ['p', rule('ESC p', [1, 1, 1], digit(1))],
  ['t', rule('ESC t', [1])],
  ['{', rule('ESC {', [1])],
  ['(A', rule('ESC ( A', [2], any, ([n = 0]) => n)],
]

const groupSeparator: readonly (readonly [string, Rule])[] = [
  ['!', rule('GS !', [1], ([n = 0]) => (n & 0x88) === 0)],
  ['$', rule('GS $', [2])],
  ['B', rule('GS B', [1])],
  ['H', rule('GS H', [1], digit(3))],
  ['I', rule('GS I', [1], ([n = 0]) => (n >= 1 && n <= 3) || (n >= 49 && n <= 51) || (n >= 65 && n <= 69) || n >= 110)],
  ['L', rule('GS L', [2])],
  ['P', rule('GS P', [1, 1])],
  ['W', rule('GS W', [2])],
  ['\\', rule('GS \\', [2])],
  ['a', rule('GS a', [1])],
  ['b', rule('GS b', [1])],
  ['f', rule('GS f', [1], digit(4))],
  ['h', rule('GS h', [1], upTo(255, 1))],
  ['r', rule('GS r', [1], ([n = 0]) => [1, 2, 4, 49, 50, 52].includes(n))],
  ['v0', rule('GS v 0', [1, 2, 2], rasterSize, ([, x = 0, y = 0]) => x * y)],
  ['w', rule('GS w', [1], ([n = 0]) => (n >= 1 && n <= 6) || (n >= 68 && n <= 76))],
  ['8L', rule('GS 8 L', [4], upTo(0xff_ff_ff, 2), ([n = 0]) => n)],
  ...['D', 'E', 'H', 'K', 'L', 'k'].map((letter): [string, Rule] => [
    `(${letter}`,
    rule(`GS ( ${letter}`, [2], upTo(0xffff, 2), ([n = 0]) => n),
  ]),
]

function rasterSize([m = -1, x = 0, y = 0]: readonly number[]): boolean {
  return (digit(3)([m]) || m === -1) && x >= 1 && y >= 1
}

const fileSeparator: readonly (readonly [string, Rule])[] = [
  ['!', rule('FS !', [1])],
  ['&', rule('FS &')],
  ['-', rule('FS -', [1], digit(2))],
  ['.', rule('FS .')],
  ['S', rule('FS S', [1, 1])],
]

/** GS V m: with a feed to the knife it takes one parameter more. */
const cuts: readonly (readonly [number, Rule])[] = [
  ...[0, 1, 48, 49].map((m): [number, Rule] => [m, rule('GS V')]),
  ...[65, 66, 97, 98, 103, 104].map((m): [number, Rule] => [m, rule('GS V', [1])]),
]

/** GS k m: an old form that ends with NUL, and one that says its length. */
const barcodes: readonly (readonly [number, Rule])[] = [
  ...[0, 1, 2, 3, 4, 5, 6].map((m): [number, Rule] => [m, rule('GS k', [], any, 'until NUL')]),
  ...Array.from({ length: 15 }, (_, n): [number, Rule] => [
    65 + n,
    rule('GS k', [1], upTo(255, 1), ([length = 0]) => length),
  ]),
]

const control = new Map([
  [0x09, 'HT'],
  [0x0a, 'LF'],
  [0x0c, 'FF'],
  [0x0d, 'CR'],
  [0x18, 'CAN'],
])

/** By the bytes that a command begins with, as hexadecimal digits. */
export const grammar: ReadonlyMap<string, Rule & { readonly mode: number | null }> = new Map(
  [
    ...[...control].map(([byte, name]): [number[], Rule] => [[byte], rule(name)]),
    ...begun(0x1b, escape),
    ...begun(0x1d, groupSeparator),
    ...begun(0x1c, fileSeparator),
  ]
    .map(([bytes, each]): [string, Rule & { mode: number | null }] => [hex(bytes), { ...each, mode: null }])
    .concat(
      cuts.map(([m, each]): [string, Rule & { mode: number | null }] => [hex([0x1d, 0x56, m]), { ...each, mode: m }]),
      barcodes.map(([m, each]): [string, Rule & { mode: number | null }] => [
        hex([0x1d, 0x6b, m]),
        { ...each, mode: m },
      ]),
    ),
)

/** The beginnings of commands that are not yet whole ones. */
export const beginnings: ReadonlySet<string> = new Set(
  [...grammar.keys()].flatMap((key) => [key.slice(0, 2), key.slice(0, 4)].filter((start) => start.length < key.length)),
)

function begun(first: number, rules: readonly (readonly [string, Rule])[]): [number[], Rule][] {
  return rules.map(([rest, each]) => [[first, ...Buffer.from(rest, 'latin1')], each])
}

export function hex(bytes: Iterable<number>): string {
  let text = ''
  for (const byte of bytes) text += digits[byte] ?? ''
  return text
}
