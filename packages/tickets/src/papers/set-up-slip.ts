import { cut, feed, rule, text, type Block } from '../block.ts'
import { qrPicture } from '../qr-picture.ts'
import { codeDots, sizeFor, wordsFor, type Sheet } from '../sheet.ts'

/** What a new box says once. It holds the PIN: it is no ticket, is kept in no journal, and no picture of it is. */
export interface SetUp {
  readonly stand: string
  /** What staff open in a browser, as a person types it. */
  readonly address: string
  /** The same for a camera; it may log in. */
  readonly login: string
  readonly pin: string
  readonly language: string
}

export function setUpSlip(setUp: SetUp, { profile, logo }: Sheet): readonly Block[] {
  const say = wordsFor(setUp.language)
  const middle = { align: 'centre' } as const
  return [
    ...(logo === null ? [] : [{ kind: 'picture', dots: logo, command: null } as const]),
    text(setUp.stand, { ...middle, size: 2, bold: true }),
    feed,
    text(say('setUpHow'), { ...middle, most: 4 }),
    { kind: 'picture', dots: qrPicture(setUp.login, codeDots(profile)), command: null },
    text(setUp.address, { ...middle, most: 3 }),
    rule,
    text(say('setUpPin'), middle),
    text(setUp.pin, { ...middle, size: sizeFor(setUp.pin, profile.columns, 5), bold: true }),
    text(say('setUpKeep'), { ...middle, most: 4 }),
    cut,
  ]
}
