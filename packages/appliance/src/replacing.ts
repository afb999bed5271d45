import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What of a data folder is the bar and the box, and not worked out of it again. */
export const kept = ['journal', 'archive', 'settings.json', 'extensions', 'logo.png', 'slides', 'pictures'] as const

/** What a restore puts aside: all of a data folder but its lock and what was put aside before. */
const replaced = [
  ...kept,
  'checkpoint.json',
  'checkpoint.json.bak',
  'settings.json.bak',
  'figures.json',
  'figures.json.bak',
  'consumers',
  'tickets',
]

/** Whole and checked, what stands in the folder not yet put aside. */
const ready = '.restore-ready'
/** What stood in the folder is aside; the new moves in. */
const moving = '.restore-moving'

/**
 * Replaces what stands in a data folder by what was unpacked and checked in a folder within it. One rename decides;
 * whatever interrupts it after that, `finishReplacing` brings to its end. Gives where the old is kept, null for none.
 */
export async function replaceBy(folder: string, data: string): Promise<string | null> {
  await stageReplacing(folder, data)
  return finishReplacing(data)
}

/** The first half of it, for a box that runs: its next start replaces. */
export async function stageReplacing(folder: string, data: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true })) await synced(join(folder, entry))
  await rename(folder, join(data, ready))
  await synced(data)
}

/** Ends a restore that was interrupted, if there is one. The data folder is locked by the caller. */
export async function finishReplacing(data: string): Promise<string | null> {
  const aside = existsSync(join(data, ready)) ? await putAside(data) : null
  const from = join(data, moving)
  if (!existsSync(from)) return aside
  await move(from, data)
  await rm(from, { recursive: true, force: true })
  await synced(data)
  return aside
}

/** Clears what a backup or restore that was killed had unpacked; one that is at it right now is younger. */
export async function sweepUnpacked(data: string): Promise<void> {
  for (const name of (await readdir(data)).filter((each) => each.startsWith('.unpacked-'))) {
    // One that ends just now is gone by itself.
    const found = await stat(join(data, name)).catch(() => null)
    if (found !== null && Date.now() - found.mtimeMs > oldMs)
      await rm(join(data, name), { recursive: true, force: true })
  }
}

const oldMs = 60 * 60_000

async function putAside(data: string): Promise<string | null> {
  // The same name however often this is begun again.
  const { mtimeMs } = await stat(join(data, ready))
  const aside = join(data, 'backups', `replaced-${String(Math.floor(mtimeMs))}`)
  const some = replaced.some((name) => existsSync(join(data, name)))
  if (some) await move(data, aside)
  await rename(join(data, ready), join(data, moving))
  await synced(data)
  return some ? aside : null
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const name of replaced.filter((each) => existsSync(join(from, each))))
    await rename(join(from, name), join(to, name))
  await synced(to)
  await synced(from)
}

/** A rename or a file is on disk when its folder, or it, was synced. */
export async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
