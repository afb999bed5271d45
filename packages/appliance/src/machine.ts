import { readdir, readFile, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImageView, MachineView } from '@pressobox/protocol'
import { z } from 'zod'

interface Known {
  /** Its clock. */
  readonly trusted: boolean
  /** The box may power it off and set its clock. */
  readonly owned: boolean
}

/** Where an image says what it is. */
const releaseFile = '/usr/lib/presso-box/release.json'

const Image = z.object({ version: z.string(), profile: z.string(), screen: z.enum(['electron', 'chromium', 'none']) })

/** How the machine under the box is. What it cannot say is null: only a Raspberry Pi knows of its voltage. */
export async function lookAtMachine(
  data: string,
  { trusted, owned }: Known,
  { sys, release } = { sys: '/sys', release: releaseFile },
): Promise<MachineView> {
  const { bavail, bsize } = await statfs(data)
  return {
    clockTrusted: trusted,
    owned,
    wall: new Date().toISOString(),
    freeMegabytes: Math.floor((bavail * bsize) / 1024 / 1024),
    celsius: await temperature(sys),
    undervoltage: await undervoltage(sys),
    image: await imageOf(release),
  }
}

async function imageOf(release: string): Promise<ImageView | null> {
  try {
    return Image.parse(JSON.parse(await text(release)))
  } catch {
    return null
  }
}

async function temperature(sys: string): Promise<number | null> {
  const milli = Number(await text(join(sys, 'class/thermal/thermal_zone0/temp')))
  return milli > 0 ? Math.round(milli / 1000) : null
}

/** The kernel's `rpi_volt` raises this alarm while the supply is too weak. */
async function undervoltage(sys: string): Promise<boolean | null> {
  const folder = join(sys, 'class/hwmon')
  for (const name of await readdir(folder).catch(() => [])) {
    if ((await text(join(folder, name, 'name'))) === 'rpi_volt')
      return (await text(join(folder, name, 'in0_lcrit_alarm'))) === '1'
  }
  return null
}

function text(file: string): Promise<string> {
  return readFile(file, 'utf8').then(
    (read) => read.trim(),
    () => '',
  )
}
