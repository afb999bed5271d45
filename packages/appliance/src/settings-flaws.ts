import { readFile } from 'node:fs/promises'
import type { SettingsFlaw } from '@pressobox/protocol'
import { z } from 'zod'

/** Where `presso set-up` says what is wrong with the settings file of this machine. */
export const flawsFile = '/run/pressobox/set-up.json'

const Flaws = z
  .array(
    z.object({
      line: z.int().nullable(),
      field: z.string().max(200),
      problem: z.enum([
        'syntax',
        'twice',
        'unknown',
        'country',
        'country-missing',
        'name',
        'password',
        'security',
        'channel',
        'phones',
        'port',
        'pin',
        'printer',
        'one-radio',
        'rotation',
        'brightness',
      ]),
    }),
  )
  .max(200)

/** What was wrong with the settings file at this start of the machine; nothing where nobody read one. */
export async function readFlaws(file = flawsFile): Promise<readonly SettingsFlaw[]> {
  try {
    return Flaws.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return []
  }
}
