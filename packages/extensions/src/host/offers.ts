import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { OfferedExtension } from '@pressobox/protocol'
import { readPackage } from '../folder/package-files.ts'

/** The extensions in a folder of folders; the template is for authors. */
export async function offers(shelf: string): Promise<readonly OfferedExtension[]> {
  const names = await readdir(shelf).catch(() => [])
  const read = await Promise.all(
    names.toSorted((a, b) => a.localeCompare(b)).map((name) => readPackage(join(shelf, name))),
  )
  return read.flatMap((each) => {
    if ('flaw' in each || each.package.manifest.name === 'template') return []
    const { name, version, title, description, capabilities } = each.package.manifest
    return [{ name, version, title, description, capabilities }]
  })
}
