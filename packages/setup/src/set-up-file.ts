import { z } from 'zod'

const ssid = z
  .string()
  .min(1, 'a name is missing')
  .refine((name) => Buffer.byteLength(name) <= 32, 'at most 32 bytes')
const password = z.string().regex(/^[\x20-\x7e]{8,63}$/, '8 to 63 letters, digits and signs of ASCII')

const Entries = z.strictObject({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'two capital letters of ISO 3166, as PT or DE')
    .nullable()
    .default(null),
  wifi: ssid.nullable().default(null),
  'wifi-password': password.nullable().default(null),
  hotspot: ssid.nullable().default(null),
  'hotspot-password': password.nullable().default(null),
  'hotspot-security': z.enum(['wpa2', 'wpa3'], 'wpa2 or wpa3').default('wpa2'),
  'hotspot-channel': z.coerce
    .number('1, 6 or 11')
    .refine((channel) => [1, 6, 11].includes(channel), '1, 6 or 11')
    .default(6),
  port: z.coerce
    .number('a number')
    .int()
    .min(1, 'from 1 to 65535')
    .max(65_535, 'from 1 to 65535')
    .nullable()
    .default(null),
  pin: z
    .string()
    .regex(/^\d{4,10}$/, '4 to 10 digits')
    .nullable()
    .default(null),
  printer: z
    .string()
    .regex(
      /^(?:[\w-]{1,40}=)?(?:tcp:\/\/[\w.:[\]-]+|usb:\/dev\/[\w/.-]+|virtual:|none:)$/,
      'tcp://HOST or usb:/dev/usb/lp0',
    )
    .nullable()
    .default(null),
})
export type SetUp = z.infer<typeof Entries>

/** What is wrong with a settings file, for whoever wrote it. */
export interface Flaw {
  /** Null for what is missing. */
  readonly line: number | null
  readonly field: string
  readonly problem: string
}

/** Reads `pressobox.conf`: lines of `field = value`, `#` begins a remark. All flaws are told at once. */
export function readSetUp(text: string): { readonly setUp: SetUp } | { readonly flaws: readonly Flaw[] } {
  const entries = new Map<string, string>()
  const lines = new Map<string, number>()
  const flaws: Flaw[] = []
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1
    if (/^\s*(?:#|$)/.test(raw)) continue
    const [, field = '', value = ''] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(raw) ?? []
    if (field === '') flaws.push({ line, field: raw.trim().slice(0, 40), problem: 'not "field = value"' })
    else if (entries.has(field))
      flaws.push({ line, field, problem: `stands in line ${String(lines.get(field))} already` })
    else entries.set(field, value)
    if (!lines.has(field)) lines.set(field, line)
  }
  const filled = [...entries].filter(([, value]) => value !== '')
  const parsed = Entries.safeParse(Object.fromEntries(filled))
  for (const { code, path, message, ...more } of parsed.error?.issues ?? []) {
    const unknown = code === 'unrecognized_keys' && 'keys' in more ? more.keys : null
    for (const field of unknown ?? [String(path[0])])
      flaws.push({ line: lines.get(field) ?? null, field, problem: unknown === null ? message : 'no such field' })
  }
  if (parsed.data !== undefined) flaws.push(...contradictions(parsed.data, (field) => lines.get(field) ?? null))
  return flaws.length > 0 || parsed.data === undefined
    ? { flaws: flaws.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)) }
    : { setUp: parsed.data }
}

function contradictions(setUp: SetUp, line: (field: string) => number | null): readonly Flaw[] {
  const radio = setUp.wifi !== null || setUp.hotspot !== null
  return [
    radio && setUp.country === null
      ? {
          line: null,
          field: 'country',
          problem: 'is missing: Wi-Fi stays off until the box knows which channels are allowed',
        }
      : null,
    setUp.wifi !== null && setUp.hotspot !== null
      ? {
          line: line('hotspot'),
          field: 'hotspot',
          problem: 'one radio joins a Wi-Fi or is one: leave wifi or hotspot out',
        }
      : null,
  ].filter((flaw) => flaw !== null)
}
