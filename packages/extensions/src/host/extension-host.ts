import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ExtensionName, type ExtensionStep } from '@pressobox/domain'
import type { ArchiveView, ExtensionsView, OfferedExtension } from '@pressobox/protocol'
import { readArchive } from '../folder/archive.ts'
import {
  asPackage,
  mendPackage,
  readPackage,
  writePackage,
  type Package,
  type PackageFiles,
  type ReadPackage,
} from '../folder/package-files.ts'
import { isAllowed, type SettingValues } from '../manifest/manifest.ts'
import { sentence } from '../manifest/read-manifest.ts'
import { openKept } from '../running/kept.ts'
import { tryScript } from '../sandbox/try-script.ts'
import { offers } from './offers.ts'
import { refused, type Installed, type Refused } from './refused.ts'
import { Resident, type ResidentParts } from './resident.ts'
import { openStarts, type Starts } from './starts.ts'
import { archiveView } from './view.ts'

export interface HostParts extends Omit<ResidentParts, 'changed' | 'quarantined'> {
  /** `DATA/extensions`. */
  readonly folder: string
  /** The extensions that come with the box; null for none. */
  readonly shelf: string | null
  /** Starts without extensions, whatever happened before. */
  readonly safe: boolean
  /** Has the bar keep what became of an extension. */
  readonly tell: (of: Package, became: ExtensionStep, problem: string | null) => Promise<void>
}

/** All extensions of a box: each alone, so that whatever one does happens to no other and never to the stand. */
export class ExtensionHost {
  #parts: HostParts
  #starts: Starts
  #safe: boolean
  #residents = new Map<string, Resident>()
  #listeners = new Set<() => void>()
  #offered: readonly OfferedExtension[] = []
  /** One change after the other. */
  #last: Promise<unknown> = Promise.resolve()

  private constructor(parts: HostParts, starts: Starts) {
    this.#parts = parts
    this.#starts = starts
    this.#safe = parts.safe || starts.tooMany
  }

  static async open(parts: HostParts): Promise<ExtensionHost> {
    await mkdir(parts.folder, { recursive: true })
    const host = new ExtensionHost(parts, await openStarts(join(parts.folder, '.kept')))
    host.#offered = parts.shelf === null ? [] : await offers(parts.shelf)
    await host.#find()
    if (host.#safe) parts.log('The box starts without its extensions.', 'It went down with them, or was asked to.')
    else await host.#startAll()
    return host
  }

  view(): ExtensionsView {
    return {
      safe: this.#safe,
      installed: [...this.#residents.values()].map((resident) => resident.view()),
      offered: this.#offered.filter(({ name }) => !this.#residents.has(name)),
    }
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What is in a .zip or a .tgz. Nothing of it is kept or run. */
  async look(archive: Uint8Array): Promise<ArchiveView | Refused> {
    const read = await readArchive(archive)
    if ('flaw' in read) return refused(read.flaw)
    return archiveView(read.package, this.#residents.get(read.package.manifest.name)?.package ?? null)
  }

  /** From the texts of its files, by their names. */
  installFiles(files: PackageFiles): Promise<Installed> {
    return this.#install(asPackage(files))
  }

  async installFolder(folder: string): Promise<Installed> {
    return this.#install(await readPackage(folder))
  }

  /** From the extensions that come with the box; null where there is none of that name. */
  async installOffered(name: string): Promise<Installed | null> {
    const { shelf } = this.#parts
    const isOffered = this.#offered.some((each) => each.name === name)
    return shelf === null || !isOffered ? null : this.installFolder(join(shelf, name))
  }

  /** Takes an extension over, or a new version of one; what it kept and what staff allowed stays. */
  #install(read: ReadPackage): Promise<Installed> {
    return this.#next(async () => {
      if ('flaw' in read) return refused(read.flaw)
      const from = read.package
      const flaw = await tryScript(from)
      if (flaw !== null) return refused(flaw)
      const { name } = from.manifest
      await this.#residents.get(name)?.giveWay(from.manifest)
      const folder = join(this.#parts.folder, name)
      await writePackage(folder, from)
      const resident = await this.#settle(from)
      await this.#parts.tell(from, 'installed', null)
      if (!this.#safe) await resident.start()
      return { name }
    })
  }

  /** False where there is none of that name; the same for all that follow. */
  enable(name: string): Promise<boolean> {
    return this.#change(name, async (resident) => {
      await resident.kept.set({ ...resident.kept.get(), enabled: true })
      await this.#parts.tell(resident.package, 'enabled', null)
      if (!this.#safe) await resident.start()
    })
  }

  disable(name: string): Promise<boolean> {
    return this.#change(name, async (resident) => {
      await resident.kept.set({ ...resident.kept.get(), enabled: false })
      await resident.stop()
      await this.#parts.tell(resident.package, 'disabled', null)
    })
  }

  /** What it may from now on, of what it asks for. */
  grant(name: string, granted: readonly string[]): Promise<boolean> {
    return this.#change(name, (resident) => resident.kept.set({ ...resident.kept.get(), granted: [...granted] }))
  }

  /** The name of the first setting that there is not or that may not be so; null when all were set. */
  async set(name: string, values: SettingValues): Promise<string | null> {
    const settings = this.#residents.get(name)?.package.manifest.settings ?? {}
    const wrong = Object.entries(values).find(([id, value]) => {
      const setting = Object.hasOwn(settings, id) ? settings[id] : undefined
      return setting === undefined || !isAllowed(setting, value)
    })
    if (wrong !== undefined) return wrong[0]
    await this.#change(name, (resident) => resident.set(values))
    return null
  }

  /** Lets a stopped one go on. */
  release(name: string): Promise<boolean> {
    return this.#change(name, async (resident) => {
      await resident.kept.set({ ...resident.kept.get(), quarantine: null })
      await this.#parts.tell(resident.package, 'enabled', null)
      if (!this.#safe) await resident.start()
    })
  }

  /** It goes, with all that it kept. */
  remove(name: string): Promise<boolean> {
    return this.#change(name, async (resident) => {
      await resident.stop()
      this.#residents.delete(name)
      const { folder } = this.#parts
      await rm(join(folder, name), { recursive: true, force: true })
      for (const file of [`${name}.json`, `${name}.json.bak`]) await rm(join(folder, '.kept', file), { force: true })
      await this.#parts.bus.forget(`extension-${name}`)
      await this.#parts.tell(resident.package, 'removed', null)
    })
  }

  /** Ends safe mode. */
  leaveSafeMode(): Promise<void> {
    return this.#next(async () => {
      this.#safe = false
      await this.#startAll()
      this.#changed()
    })
  }

  async stop(): Promise<void> {
    await this.#last.catch(() => undefined)
    await Promise.all([...this.#residents.values()].map((resident) => resident.stop()))
    await this.#starts.ended()
  }

  async #find(): Promise<void> {
    const { folder, log } = this.#parts
    const names = await readdir(folder)
    const named = new Set(names.map((name) => name.replace(/\.old$/, '')))
    for (const name of [...named].toSorted()) {
      if (!ExtensionName.safeParse(name).success) continue
      await mendPackage(join(folder, name))
      const read = await readPackage(join(folder, name))
      if ('flaw' in read) log(`The extension in ${name} was left out.`, sentence(read.flaw))
      else if (read.package.manifest.name !== name)
        log(`The extension in ${name} was left out.`, `It calls itself ${read.package.manifest.name}.`)
      else await this.#settle(read.package)
    }
  }

  async #settle(own: Package): Promise<Resident> {
    const { name } = own.manifest
    const resident = new Resident(own, await openKept(join(this.#parts.folder, '.kept'), name), {
      ...this.#parts,
      changed: () => this.#changed(),
      quarantined: (of, problem) => {
        this.#parts.log(`The extension ${name} was stopped.`, problem)
        this.#parts
          .tell(of, 'quarantined', problem)
          .catch((error: unknown) => this.#parts.log(`That ${name} was stopped is not kept.`, error))
      },
    })
    this.#residents.set(name, resident)
    this.#changed()
    return resident
  }

  async #startAll(): Promise<void> {
    const enabled = [...this.#residents.values()].filter(({ kept }) => kept.get().enabled)
    if (enabled.length > 0) await this.#starts.begun()
    for (const resident of enabled)
      await resident
        .start()
        .catch((error: unknown) => this.#parts.log(`${resident.package.manifest.name} does not start.`, error))
  }

  #change(name: string, act: (resident: Resident) => Promise<void>): Promise<boolean> {
    return this.#next(async () => {
      const resident = this.#residents.get(name)
      if (resident === undefined) return false
      await act(resident)
      this.#changed()
      return true
    })
  }

  #next<Result>(act: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(act, act)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }
}
