/** Every no that the stand may answer; status and sentence of each stand in protocol and words. */
export const refusalCodes = [
  'code.invalid',
  'code.expired',
  'code.used-up',
  'stand.closed',
  'stand.full',
  'customer.busy',
  'customer.limit',
  'drink.unknown',
  'modifier.unknown',
  'modifier.conflict',
  'modifier.missing',
  'drink.sold-out',
  'modifier.sold-out',
  'order.unknown',
  'order.state',
  'order.changed',
  'request.invalid',
  'request.too-large',
  'request.type',
  'pin.wrong',
  'session.required',
  'session.forbidden',
  'origin.refused',
  'host.refused',
  'pin.locked',
  'rate.limited',
  'journal.unavailable',
  'extension.invalid',
  'extension.unknown',
  'path.unknown',
  'method.refused',
  'pairing.waiting',
  'pairing.unknown',
  'stand.open',
  'backup.unusable',
  'stick.missing',
  'machine.foreign',
  'clock.backwards',
  'update.busy',
  'update.space',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** The numbers and names that a person needs to go on. */
export type Particulars = Readonly<Record<string, string | number | null>>

export interface Refusal {
  readonly code: RefusalCode
  readonly particulars: Particulars
}

export function refusal(code: RefusalCode, particulars: Particulars = {}): Refusal {
  return { code, particulars }
}
