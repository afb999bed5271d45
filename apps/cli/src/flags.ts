import { InvalidArgumentError } from 'commander'

export function pinFlag(text: string): string {
  if (!/^\d{4,10}$/.test(text)) throw new InvalidArgumentError('A PIN has 4 to 10 digits.')
  return text
}

export function eventFlag(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(text))
    throw new InvalidArgumentError('An event is called by letters, digits, - and _, at most 40.')
  return text
}

export function speedFlag(text: string): number {
  const speed = Number(text)
  if (!(speed > 0 && speed <= 1000)) throw new InvalidArgumentError('A speed is a number over 0, at most 1000.')
  return speed
}

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
