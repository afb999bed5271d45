import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { hashPin, type SecretStore, type WifiStore } from '@pressobox/gateway'
import { lockFolder, openRecord, readable, type JsonRecord } from '@pressobox/journal'
import { z } from 'zod'
import { KeptPrinter, type PrinterSettings } from './printer-book.ts'

/** What belongs to the box and not to the bar. */
const Settings = z.looseObject({
  key: z.string().min(20),
  managerPin: z.string(),
  baristaPin: z.string().nullable().default(null),
  sessions: z
    .array(
      z.object({
        tokenHash: z.string(),
        id: z.string(),
        role: z.enum(['barista', 'manager', 'display', 'kiosk']),
        name: z.string(),
        since: z.number(),
        openedAt: z.number().default(0),
      }),
    )
    .default([]),
  /** The bearer token by which a Prometheus reads `/metrics`; null where none may. */
  metricsToken: z.string().min(16).nullable().default(null),
  /** Names besides its own that the box may be called by. */
  hosts: z.array(z.string()).default([]),
  /** Printers by name, where no flag says otherwise. */
  printers: z.record(z.string(), KeptPrinter).default({}),
  /** The Wi-Fi that displays tell guests to join. */
  wifi: z.object({ ssid: z.string(), password: z.string().nullable(), hidden: z.boolean() }).nullable().default(null),
  /** How many phones that Wi-Fi holds; null for what is usual, 0 for any number. */
  phoneLimit: z.number().int().min(0).max(1000).nullable().default(null),
  /** Where a backup goes when the stand closes; null for a stick that the machine mounts. */
  backupFolder: z.string().nullable().default(null),
  /** The Pressobox that last ran on it; null where that was before anybody wrote it down. */
  version: z.string().nullable().default(null),
  /** The newest form of the journal that it reads. */
  form: z.number().int().min(1).default(1),
  /** The Pressobox before it, which may have to run again. */
  before: z
    .object({ version: z.string(), form: z.number().int().min(1) })
    .nullable()
    .default(null),
  /** Steps of the first-run guide that were looked at. */
  guided: z.array(z.string().max(20)).default([]),
  paper: z.enum(['80mm', '58mm']).default('80mm'),
})
export type Settings = z.infer<typeof Settings>

export interface OpenedSettings {
  readonly record: JsonRecord<Settings>
  readonly secrets: SecretStore
  readonly printers: PrinterSettings
  readonly wifi: WifiStore
  /** The PIN that was drawn at this start; null where there was one already. */
  readonly drawnPin: string | null
}

export function openSettingsFile(folder: string): Promise<JsonRecord<Settings>> {
  const blank = { ...Settings.parse({ key: ' '.repeat(20), managerPin: '' }), key: '' }
  return openRecord(join(folder, 'settings.json'), readable(Settings), blank)
}

/** The settings as they are, of a box that may be running; nothing is written. */
export async function readSettings(folder: string): Promise<Settings> {
  return (await openSettingsFile(folder)).get()
}

/** Opens the settings; a first start draws the box's secret and, where none is given, a PIN of six digits. */
export async function openSettings(folder: string, pin: string | null): Promise<OpenedSettings> {
  const record = await openSettingsFile(folder)
  const known = record.get()
  const first = known.managerPin === ''
  const chosen = pin ?? (first ? drawPin() : null)
  if (chosen !== null) {
    await record.set({
      ...known,
      key: known.key === '' ? randomBytes(32).toString('base64url') : known.key,
      managerPin: await hashPin(chosen),
    })
  }
  return {
    record,
    secrets: secretStore(record),
    printers: { get: record.get, set: (printers) => record.set({ ...record.get(), printers }) },
    wifi: {
      get: () => record.get().wifi,
      set: (wifi) => record.set({ ...record.get(), wifi }),
      limit: () => record.get().phoneLimit,
      setLimit: (phoneLimit) => record.set({ ...record.get(), phoneLimit }),
    },
    drawnPin: pin === null ? chosen : null,
  }
}

function secretStore(record: JsonRecord<Settings>): SecretStore {
  return {
    get: record.get,
    set: ({ sessions, ...change }) => {
      const known = record.get()
      return record.set({ ...known, ...change, sessions: [...(sessions ?? known.sessions)] })
    },
  }
}

/** Draws a new manager PIN for a stopped box that nobody can log in to; every session ends. */
export async function resetPin(folder: string): Promise<string> {
  const release = lockFolder(folder)
  try {
    const { record } = await openSettings(folder, null)
    const pin = drawPin()
    await record.set({ ...record.get(), managerPin: await hashPin(pin), sessions: [] })
    return pin
  } finally {
    release()
  }
}

function drawPin(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}
