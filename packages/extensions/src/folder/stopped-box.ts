import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ExtensionName } from '@pressobox/domain'
import type { Manifest } from '../manifest/manifest.ts'
import { openKept } from '../running/kept.ts'
import { readPackage, writePackage, type Package } from './package-files.ts'

/** `DATA/extensions` of a box that does not run; whoever calls holds its lock. */
export class StoppedBox {
  #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Installs or updates, switched on; `allow`: all that it asks for is allowed. */
  async add(own: Package, allow: boolean): Promise<void> {
    const { name, capabilities } = own.manifest
    await mkdir(this.#folder, { recursive: true })
    await writePackage(join(this.#folder, name), own)
    const kept = await openKept(join(this.#folder, '.kept'), name)
    const granted = allow ? capabilities.map(({ may }) => may) : kept.get().granted
    await kept.set({ ...kept.get(), enabled: true, granted: [...granted] })
  }

  /** False where there is none of that name. */
  async remove(name: string): Promise<boolean> {
    if (!(await this.list()).some((each) => each.manifest.name === name)) return false
    await rm(join(this.#folder, name), { recursive: true, force: true })
    for (const file of [`${name}.json`, `${name}.json.bak`])
      await rm(join(this.#folder, '.kept', file), { force: true })
    return true
  }

  async list(): Promise<readonly { readonly manifest: Manifest; readonly enabled: boolean }[]> {
    const names = await readdir(this.#folder).catch(() => [])
    const found = await Promise.all(
      names
        .toSorted((a, b) => a.localeCompare(b))
        .map(async (name) => {
          if (!ExtensionName.safeParse(name).success) return []
          const read = await readPackage(join(this.#folder, name))
          if ('flaw' in read) return []
          const kept = await openKept(join(this.#folder, '.kept'), name)
          return [{ manifest: read.package.manifest, enabled: kept.get().enabled }]
        }),
    )
    return found.flat()
  }
}
