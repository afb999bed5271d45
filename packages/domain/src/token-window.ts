import { Keyed } from './keyed.ts'
import { z } from 'zod'
import { minute, type Config } from './config.ts'
import { OrderId, type DeviceId } from './id.ts'

/** What a device took of a window's tokens. */
const Claim = z.object({
  orderId: OrderId,
  /** Tokens that it took, those given back included. */
  scans: z.number().int(),
  /** Its order ended before it was made, so that another scan may start a new one. */
  over: z.boolean(),
})

type Claim = Readonly<z.infer<typeof Claim>>

/** The tokens behind one QR code. Times are stand time in ms; `endsAt` is exclusive. */
export const TokenWindow = z.object({
  code: z.string(),
  short: z.string(),
  startsAt: z.number(),
  endsAt: z.number(),
  taken: z.number().int(),
  /** By device. Saved as an object. */
  claims: z.record(z.string(), Claim).transform((claims) => Keyed.of<string, Claim>(Object.entries(claims))),
})
export type TokenWindow = Readonly<z.output<typeof TokenWindow>>

/** The window on show, the one before it (for its grace), and codes that were once valid. */
export interface Codes {
  readonly current: TokenWindow | null
  readonly previous: TokenWindow | null
  readonly retired: readonly string[]
}

const rememberedCodes = 48

/** The five minutes that a moment falls in (the original: `floor(now / 5 min)`, on the stand clock). */
export function windowAt(at: number, config: Config): { readonly startsAt: number; readonly endsAt: number } {
  const length = Math.round(config.windowMinutes * minute)
  const startsAt = Math.floor(at / length) * length
  return { startsAt, endsAt: startsAt + length }
}

/** The window that is on show at this moment, or null when none was opened for it yet. */
export function currentWindow(codes: Codes, config: Config, at: number): TokenWindow | null {
  const { startsAt, endsAt } = windowAt(at, config)
  const { current } = codes
  return current !== null && current.startsAt === startsAt && current.endsAt === endsAt ? current : null
}

/** The window that a code may still take a token from: the current one, or the last one in its grace. */
export function windowOf(codes: Codes, config: Config, code: string, at: number): TokenWindow | null {
  const grace = config.graceSeconds * 1000
  for (const window of [codes.current, codes.previous]) {
    if (window !== null && isCode(window, code) && at < window.endsAt + grace) return window
  }
  return null
}

export function isCode(window: TokenWindow, code: string): boolean {
  return window.code === code || window.short === code.trim().toUpperCase()
}

/** It was a code of this stand once. */
export function wasCode(codes: Codes, code: string): boolean {
  const known = [codes.current, codes.previous].some((window) => window !== null && isCode(window, code))
  return known || codes.retired.includes(code) || codes.retired.includes(code.trim().toUpperCase())
}

export function tokensLeft(window: TokenWindow, config: Config): number {
  return Math.max(0, config.drinksPerCode - window.taken)
}

/** For so long before its end a code is not shown; never for more than half of a short window. */
export function hideMs(window: TokenWindow, config: Config): number {
  return Math.min(config.hideSeconds * 1000, (window.endsAt - window.startsAt) / 2)
}

/** A code is not shown when it is used up, and shortly before it changes: a scan takes a while to arrive. */
export function isHidden(window: TokenWindow, config: Config, at: number): boolean {
  return tokensLeft(window, config) === 0 || window.endsAt - at <= hideMs(window, config)
}

export function newWindow(code: string, short: string, startsAt: number, endsAt: number): TokenWindow {
  return { code, short, startsAt, endsAt, taken: 0, claims: Keyed.of<string, Claim>() }
}

/** A new code: the one before it keeps its grace, unless staff drew the new one to end it. */
export function openWindow(codes: Codes, window: TokenWindow, at: number, revoke: boolean): Codes {
  const old = codes.current
  const { retired } = retireCodes(codes)
  const previous = revoke || old === null ? null : { ...old, endsAt: Math.min(old.endsAt, at) }
  return { current: window, previous, retired }
}

/** No code is valid any more; those that were are known as such. */
export function retireCodes(codes: Codes): Codes {
  const past = [codes.current, codes.previous].flatMap((each) => (each === null ? [] : [each.code, each.short]))
  return { current: null, previous: null, retired: [...new Set([...past, ...codes.retired])].slice(0, rememberedCodes) }
}

function change(codes: Codes, code: string | null, update: (window: TokenWindow) => TokenWindow): Codes {
  if (codes.current?.code === code && codes.current !== null) return { ...codes, current: update(codes.current) }
  if (codes.previous?.code === code && codes.previous !== null) return { ...codes, previous: update(codes.previous) }
  return codes
}

export function takeToken(codes: Codes, code: string | null, device: DeviceId, orderId: OrderId): Codes {
  return change(codes, code, (window) => {
    const scans = (window.claims.get(device)?.scans ?? 0) + 1
    return {
      ...window,
      taken: window.taken + 1,
      claims: window.claims.set(device, { orderId, scans, over: false }),
    }
  })
}

/** Gives a token back (`back`), or takes it again when the end of its order is undone. */
export function returnToken(codes: Codes, code: string | null, device: DeviceId, back: boolean): Codes {
  return change(codes, code, (window) => {
    const claim = window.claims.get(device)
    if (claim === undefined) return window
    return {
      ...window,
      taken: Math.max(0, window.taken + (back ? -1 : 1)),
      claims: window.claims.set(device, { ...claim, over: back }),
    }
  })
}
