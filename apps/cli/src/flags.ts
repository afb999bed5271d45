import { InvalidArgumentError } from 'commander'

export function positive(text: string): number {
  const number = Number(text)
  if (!(number > 0 && Number.isFinite(number))) throw new InvalidArgumentError('A number over 0 is wanted.')
  return number
}

export function originFlag(text: string): string {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError('A box is called by an origin, as http://presso.local:8080.')
  return url.origin
}

/** A verb could not do what it was asked for; the message says what, why and what to do. */
export class Failed extends Error {}
