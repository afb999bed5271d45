import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type DownloadItem } from 'electron'
import type { SavedFile } from '@pressobox/client'

export interface Saving {
  /** False where there is no stick, or none that takes it. */
  readonly ontoStick: (name: string, content: Uint8Array) => Promise<boolean>
  readonly tell: (saved: SavedFile) => void
  readonly log: (sentence: string, error: unknown) => void
}

/**
 * A file that the page saves goes onto the stick: whoever stands at the kiosk has no folder of this machine. It waits in
 * the machine's own folder for passing things until it is whole.
 */
export function saveOntoStick(item: DownloadItem, { ontoStick, tell, log }: Saving): void {
  const name = plainName(item.getFilename())
  const path = join(app.getPath('temp'), `pressobox-${randomUUID()}`)
  item.setSavePath(path)
  const move = async (isWhole: boolean): Promise<boolean> => {
    try {
      return isWhole && (await ontoStick(name, await readFile(path)))
    } catch (error) {
      log(`${name} could not be saved.`, error)
      return false
    } finally {
      await rm(path, { force: true })
    }
  }
  item.once('done', (_event, state) => void move(state === 'completed').then((saved) => tell({ name, saved })))
}

/** A name that every stick takes, and that is no way to another folder. */
function plainName(name: string): string {
  return (
    name
      .replaceAll(/[^\w.-]/g, '-')
      .replace(/^\.+/, '')
      .slice(-80) || 'pressobox'
  )
}
