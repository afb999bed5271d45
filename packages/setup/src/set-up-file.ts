import type { SettingsFlaw, SettingsProblem } from '@pressobox/protocol'
import { z } from 'zod'

const ssid = z
  .string()
  .min(1)
  .refine((name) => Buffer.byteLength(name) <= 32)
const password = z.string().regex(/^[\x20-\x7e]{8,63}$/)

const Entries = z.strictObject({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  wifi: ssid.nullable().default(null),
  'wifi-password': password.nullable().default(null),
  hotspot: ssid.nullable().default(null),
  'hotspot-password': password.nullable().default(null),
  'hotspot-security': z.enum(['wpa2', 'wpa3']).default('wpa2'),
  'hotspot-channel': z.coerce
    .number()
    .refine((channel) => [1, 6, 11].includes(channel))
    .default(6),
  phones: z.coerce.number().int().min(0).max(1000).nullable().default(null),
  port: z.coerce.number().int().min(1).max(65_535).nullable().default(null),
  pin: z
    .string()
    .regex(/^\d{4,10}$/)
    .nullable()
    .default(null),
  printer: z
    .string()
    .regex(/^(?:[\w-]{1,40}=)?(?:tcp:\/\/[\w.:[\]-]+|usb:\/dev\/[\w/.-]+|virtual:|none:)$/)
    .nullable()
    .default(null),
  'screen-rotation': z.coerce
    .number()
    .refine((degrees) => [0, 90, 180, 270].includes(degrees))
    .nullable()
    .default(null),
  'screen-brightness': z.coerce.number().int().min(5).max(100).nullable().default(null),
})
export type SetUp = z.infer<typeof Entries>

/** What a value may be wrong by. */
const problemOf: Readonly<Record<keyof SetUp, SettingsProblem>> = {
  country: 'country',
  wifi: 'name',
  'wifi-password': 'password',
  hotspot: 'name',
  'hotspot-password': 'password',
  'hotspot-security': 'security',
  'hotspot-channel': 'channel',
  phones: 'phones',
  port: 'port',
  pin: 'pin',
  printer: 'printer',
  'screen-rotation': 'rotation',
  'screen-brightness': 'brightness',
}

/** Reads `pressobox.conf`: lines of `field = value`, `#` begins a remark. All flaws are told at once. */
export function readSetUp(text: string): { readonly setUp: SetUp } | { readonly flaws: readonly SettingsFlaw[] } {
  const { entries, lines, flaws } = entriesOf(text)
  const lineOf = (field: string): number | null => lines.get(field) ?? null
  const parsed = Entries.safeParse(Object.fromEntries(entries))
  for (const issue of parsed.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys')
      flaws.push(...issue.keys.map((field) => ({ line: lineOf(field), field, problem: 'unknown' as const })))
    else
      flaws.push(
        ...[String(issue.path[0])]
          .filter(isField)
          .map((field) => ({ line: lineOf(field), field, problem: problemOf[field] })),
      )
  }
  if (parsed.data !== undefined) flaws.push(...contradictions(parsed.data, lineOf))
  return flaws.length > 0 || parsed.data === undefined
    ? { flaws: flaws.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)) }
    : { setUp: parsed.data }
}

function isField(name: string): name is keyof SetUp {
  return name in problemOf
}

/** What stands in which line; an empty value is none. */
function entriesOf(text: string) {
  const entries = new Map<string, string>()
  const lines = new Map<string, number>()
  const flaws: SettingsFlaw[] = []
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1
    if (/^\s*(?:#|$)/.test(raw)) continue
    const [, field = '', value = ''] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(raw) ?? []
    // What a line without a field says may be a secret, and flaws are shown to everybody.
    if (field === '') flaws.push({ line, field: '', problem: 'syntax' })
    else if (lines.has(field)) flaws.push({ line, field, problem: 'twice' })
    else {
      lines.set(field, line)
      if (value !== '') entries.set(field, value)
    }
  }
  return { entries, lines, flaws }
}

function contradictions(setUp: SetUp, line: (field: string) => number | null): readonly SettingsFlaw[] {
  const found: SettingsFlaw[] = []
  const radio = setUp.wifi !== null || setUp.hotspot !== null
  // Wi-Fi stays off until the box knows which channels are allowed.
  if (radio && setUp.country === null) found.push({ line: null, field: 'country', problem: 'country-missing' })
  if (setUp.wifi !== null && setUp.hotspot !== null)
    found.push({ line: line('hotspot'), field: 'hotspot', problem: 'one-radio' })
  return found
}
