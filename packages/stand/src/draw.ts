import { OrderId, type Fresh } from '@pressobox/domain'
import { randomInt } from 'node:crypto'

/** Without characters that are taken for one another: 0 O, 1 I L, 2 Z, 5 S, 8 B, and no vowels. */
const short = 'CDFGHJKMNPQRTVWXY34679'
const long = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

function text(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** Draws what a decision may need: ids of 21 characters (as nanoid's), a code of 10, a short one of 6. */
export function drawFresh(): Fresh {
  return {
    orderId: OrderId.parse(text(long, 21)),
    ticketId: text(long, 12),
    code: text(long, 10),
    short: text(short, 6),
  }
}
