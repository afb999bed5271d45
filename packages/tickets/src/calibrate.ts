import { Profile, type CodePage, type RasterCommand } from './profile.ts'

/** Code pages by the numbers that most printers give them, each with letters that it alone gets right. */
export const codePagesToTry: readonly { readonly page: CodePage; readonly sample: string }[] = [
  { page: { number: 19, encoding: 'cp858' }, sample: 'àéîõü ßñç Å €' },
  { page: { number: 16, encoding: 'windows1252' }, sample: 'àéîõü ßñç Å € ’' },
  { page: { number: 2, encoding: 'cp850' }, sample: 'àéîõü ßñç Å ı' },
  { page: { number: 0, encoding: 'cp437' }, sample: 'àéîöü ßñç Å' },
  { page: { number: 18, encoding: 'cp852' }, sample: 'ąčęłő řśţž' },
  { page: { number: 17, encoding: 'cp866' }, sample: 'Привет, Жанна' },
]

/** How wide a paper may be, in letters, dots and mm. */
export const rulersToTry = [
  { columns: 32, dots: 384, width: 58 },
  { columns: 42, dots: 512, width: 80 },
  { columns: 48, dots: 576, width: 80 },
] as const

/** What a person read off the test page. */
export interface Answers {
  /** Of the printer, as it is called at the bar. */
  readonly printer: string
  /** Numbers of the code pages whose two lines were the same. */
  readonly pagesRight: readonly number[]
  /** The widest ruler that stayed on one line. */
  readonly ruler: (typeof rulersToTry)[number]['columns']
  /** Which picture came out whole: A or B; A when both did. */
  readonly picture: RasterCommand
  readonly cuts: boolean
  /** How the printer answered while it printed the page. */
  readonly confirm: Profile['confirm']
  readonly realTimeStatus: boolean
}

/** A profile of just this printer. Where no code page read right, ASCII is all that goes as text. */
export function calibrate(answers: Answers): Profile {
  const size = rulersToTry.find(({ columns }) => columns === answers.ruler) ?? rulersToTry[0]
  const right = codePagesToTry.map(({ page }) => page).filter(({ number }) => answers.pagesRight.includes(number))
  return Profile.parse({
    name: 'calibrated',
    title: `${answers.printer}, ${String(size.width)} mm`.slice(-60),
    ...size,
    codePages: right.length > 0 ? right : [{ number: 0, encoding: 'ascii' }],
    cut: answers.cuts ? { kind: 'partial', feed: 1 } : { kind: 'none', feed: 4 },
    raster: answers.picture,
    drawer: false,
    beeper: false,
    confirm: answers.confirm,
    realTimeStatus: answers.realTimeStatus,
    tested: 'Calibrated by its test page.',
  })
}
