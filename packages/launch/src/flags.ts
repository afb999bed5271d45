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

/** An empty one is a script whose variable is not set: not the folder or the address that was meant. */
export function somethingFlag(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It is empty.')
  return text
}
