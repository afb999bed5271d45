import { mkdtemp, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backUp } from './backup.ts'

/** A backup of this box that was read back, byte by byte. It has no name any more: whoever reads it has the last of it. */
export async function backupStream(data: string): Promise<AsyncIterable<Uint8Array>> {
  const folder = await mkdtemp(join(data, '.unpacked-'))
  try {
    const file = join(folder, 'backup.tar.gz')
    await backUp(data, file)
    return (await open(file)).createReadStream()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
