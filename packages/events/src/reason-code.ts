import { consoleWords } from '@pressobox/words/console'

/** Reasons that staff give by one tap, as programs read them. */
export const reasonCodes = ['sold-out', 'machine', 'twice', 'end', 'spilt', 'wrong', 'cold', 'other'] as const
type ReasonCode = (typeof reasonCodes)[number]

const taps = {
  reasonSoldOut: 'sold-out',
  reasonMachine: 'machine',
  reasonTwice: 'twice',
  reasonEnd: 'end',
  remakeSpilt: 'spilt',
  remakeWrong: 'wrong',
  remakeCold: 'cold',
} as const satisfies Partial<Record<keyof typeof consoleWords.en, ReasonCode>>

const codes: ReadonlyMap<string, ReasonCode> = new Map(
  Object.values(consoleWords).flatMap((words) =>
    Object.entries(taps).flatMap(([key, code]) =>
      Object.entries(words).flatMap(([name, text]): [string, ReasonCode][] => (name === key ? [[text, code]] : [])),
    ),
  ),
)

/**
 * Why, as it is published: one of the one-tap reasons by its code. What somebody typed stays inside, for whom it was meant:
 * a sentence may name a person, and an event is kept by whoever hears it.
 */
export function reasonCode(reason: string | null): ReasonCode | null {
  return reason === null ? null : (codes.get(reason) ?? 'other')
}
