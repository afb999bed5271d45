import { OrderId, type Fresh } from '@pressobox/domain'
import { randomInt } from 'node:crypto'

/** Without characters that are taken for one another: 0 O, 1 I L, 2 Z, 5 S, 8 B, and no vowels. */
const short = 'CDFGHJKMNPQRTVWXY34679'
const long = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Characters of one draw: `randomInt` reaches to 2^48, and 62^8 is less. */
const atOnce = 8

function text(alphabet: string, length: number): string {
  let drawn = ''
  while (drawn.length < length) {
    let number = randomInt(alphabet.length ** atOnce)
    for (let place = 0; place < atOnce; place += 1) {
      drawn += alphabet.charAt(number % alphabet.length)
      number = Math.floor(number / alphabet.length)
    }
  }
  return drawn.slice(0, length)
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
