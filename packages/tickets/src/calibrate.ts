import { Profile, type RasterCommand } from './profile.ts'
import { codePagesToTry, rulersToTry } from './to-try.ts'

/** What a person read off the test page. */
export interface Answers {
  /** Of the printer, as it is called at the bar. */
  readonly printer: string
  /** Numbers of the code pages whose two lines were the same. */
  readonly pagesRight: readonly number[]
  /** The widest ruler that stayed on one line. */
  readonly ruler: number
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
    tested: 'By its test page, looked at by a person.',
  })
}
