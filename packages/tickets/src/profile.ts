/** What a printer can do, as data. Widths in columns of font A and in dots at 203 dpi. */
export interface Profile {
  readonly name: string
  readonly columns: number
  readonly dots: number
  /** Code page number of `ESC t`, and its name for the encoder. */
  readonly codePage: { readonly number: number; readonly encoding: 'cp858' }
}

export const profiles = {
  '80mm': { name: '80mm', columns: 48, dots: 576, codePage: { number: 19, encoding: 'cp858' } },
  '58mm': { name: '58mm', columns: 32, dots: 384, codePage: { number: 19, encoding: 'cp858' } },
} as const satisfies Readonly<Record<string, Profile>>
