/** Why the box may not answer, as far as a page on plain http can know. */
export type LostCause = 'offline' | 'mobile' | 'name' | 'unknown'

export interface Signs {
  /** The phone says that it has a network of some kind. */
  readonly onLine: boolean
  /** What kind, where the browser tells (Chrome on Android does). */
  readonly link: string | null
  /** What the page was opened by: a name is looked up, numbers are not. */
  readonly hostname: string
}

const numbers = /^(?:[\d.]+|\[.*\])$/

export function lostCause({ onLine, link, hostname }: Signs): LostCause {
  if (!onLine || link === 'none') return 'offline'
  if (link === 'cellular' || link === 'wimax') return 'mobile'
  return numbers.test(hostname) || hostname === 'localhost' ? 'unknown' : 'name'
}
