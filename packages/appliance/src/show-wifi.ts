import { randomBytes } from 'node:crypto'
import type { Wifi } from '@pressobox/gateway'
import { openSettingsFile } from './settings.ts'

/** The Wi-Fi that a stopped box shows to guests, and how many phones it holds (null: as before). `choose` is told the one that it showed before, so that a drawn password stays what it was. */
export async function showWifi(
  folder: string,
  phoneLimit: number | null,
  choose: (before: Wifi | null) => Wifi,
): Promise<Wifi> {
  const record = await openSettingsFile(folder)
  const known = record.get()
  const wifi = choose(known.wifi)
  // Settings without a key are none: a box that never ran gets its own here, and draws its PIN when it starts.
  const key = known.key === '' ? randomBytes(32).toString('base64url') : known.key
  await record.set({ ...known, key, wifi, phoneLimit: phoneLimit ?? known.phoneLimit })
  return wifi
}
