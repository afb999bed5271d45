import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, open, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { SavingView } from '@pressobox/protocol'
import { synced } from './replacing.ts'

/** Where the machine mounts a stick that is meant for it: see hardware/debian/pressobox.udev. */
const stickFolder = '/run/pressobox/stick'

/** Where desktops and people mount sticks. */
const mounted = /^(?:\/media\/|\/run\/media\/|\/mnt\/|\/Volumes\/|\/run\/pressobox\/stick$)/

interface Chosen {
  /** Null for the first stick that is there. */
  readonly get: () => string | null
  readonly set: (folder: string | null) => Promise<void>
}

/** Sticks that are plugged in, and the folder where backups and reports go. */
export class Sticks {
  #chosen: Chosen
  #mounts: string

  constructor(chosen: Chosen, mounts = '/proc/mounts') {
    this.#chosen = chosen
    this.#mounts = mounts
  }

  /** Where something is written now; null where nothing can be. */
  place = async (): Promise<string | null> => {
    const chosen = this.#chosen.get()
    if (chosen !== null) return (await isWritable(chosen)) ? chosen : null
    return (await this.#there())[0] ?? null
  }

  async view(): Promise<SavingView> {
    const [chosen, place, there] = [this.#chosen.get(), await this.place(), await this.#there()]
    const places = chosen === null || there.includes(chosen) ? there : [chosen, ...there]
    return { chosen, place, places, backups: place === null ? [] : await backupsIn(place) }
  }

  /** False for a folder that was not offered. */
  async choose(folder: string | null): Promise<boolean> {
    const { places } = await this.view()
    if (folder !== null && !places.includes(folder)) return false
    await this.#chosen.set(folder)
    return true
  }

  /** Writes files to the place, each whole and on the stick when this is done; false where there is none. */
  async write(files: Readonly<Record<string, string | Uint8Array>>): Promise<boolean> {
    const place = await this.place()
    if (place === null) return false
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(place, name), content)
      await synced(join(place, name))
    }
    await settled(place)
    return true
  }

  async #there(): Promise<readonly string[]> {
    const places = (await mountPoints(this.#mounts)).filter((place) => mounted.test(place))
    const writable = await Promise.all(places.map(isWritable))
    return places.filter((_place, index) => writable[index]).toSorted((one) => (one === stickFolder ? -1 : 0))
  }
}

/** All that was written is on the stick: it may be pulled out. */
export async function settled(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
  // The whole file system, where the machine has coreutils.
  await promisify(execFile)('sync', ['-f', folder]).catch(() => undefined)
}

/** As the kernel tells them: a space is written \040. Nothing where there is no such file. */
async function mountPoints(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
    .map((place) =>
      place.replace(/\\([0-7]{3})/g, (_all, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
    )
}

function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
}

const isBackup = /^presso(?:box)?-[\w.-]+\.tar\.gz$/

/** Backups in a folder, the newest first. */
async function backupsIn(folder: string): Promise<SavingView['backups']> {
  const names = (await readdir(folder)).filter((name) => isBackup.test(name))
  const found = await Promise.all(
    names.map(async (name) => {
      const { size, mtime } = await stat(join(folder, name))
      return { name, bytes: size, at: mtime.toISOString() }
    }),
  )
  return found.toSorted((one, other) => other.at.localeCompare(one.at)).slice(0, 20)
}
