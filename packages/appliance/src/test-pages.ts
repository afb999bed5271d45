import {
  calibrate,
  profileForPaper,
  rulersToTry,
  type Press,
  type Profile,
  type Sheet,
  type Station,
} from '@pressobox/tickets'
import type { CalibrationAnswers } from '@pressobox/gateway'
import type { OrderId } from '@pressobox/domain'
import type { PrinterBook } from './printer-book.ts'
import { testContent } from './test-content.ts'
import type { PressingParts } from './pressing-parts.ts'

interface Parts extends Pick<PressingParts, 'stand'> {
  readonly press: Press
  readonly book: PrinterBook
  readonly sheetOf: (station: Station, orderId: OrderId | null) => Sheet
}

/** Test pages, how each printer answered its last one, and what that and a person's answers say of it. */
export class TestPages {
  readonly #parts: Parts
  readonly #confirmed = new Map<string, boolean>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Sends one on its way; false where there is no such printer. */
  print(name: string): boolean {
    const { press, stand, sheetOf } = this.#parts
    const { name: bar, timeZone, language } = stand.state.config
    const heading = { stand: bar ?? '', eventId: stand.state.eventId, timeZone, language }
    const outcome = press.loose(name, `test-${name}`, (on) => ({
      kind: 'ticket',
      content: testContent(name, heading, stand.moment().wall),
      sheet: sheetOf(on, null),
      insteadOf: null,
    }))
    void outcome?.then(({ kind }) => {
      if (kind !== 'failed') this.#confirmed.set(name, kind === 'printed')
    })
    return outcome !== null
  }

  /** A profile of just this printer; null where there is none, or no such ruler. */
  profileOf(name: string, { pagesRight, ruler, picture, cuts }: CalibrationAnswers): Profile | null {
    const { press, book } = this.#parts
    const station = book.stations().find((each) => each.name === name)
    if (station === undefined || !rulersToTry.some(({ columns }) => columns === ruler)) return null
    const { profile } = station
    const state = press.states().find((each) => each.name === name)
    const general = profileForPaper('80mm')
    const answers = this.#confirmed.get(name) ?? profile.confirm !== 'none'
    return {
      ...calibrate({
        printer: name,
        pagesRight,
        ruler,
        picture,
        cuts,
        confirm: answers ? (profile.confirm === 'none' ? general.confirm : profile.confirm) : 'none',
        realTimeStatus: state === undefined ? profile.realTimeStatus : state.condition.reach !== 'unknown',
      }),
      // The page cannot tell: both stay as they were.
      drawer: profile.drawer,
      beeper: profile.beeper,
    }
  }
}
