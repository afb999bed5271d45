import type { RestoreView, SavingView } from '@pressobox/protocol'

/** What came of looking at a backup. */
export type RestoreCheck =
  | ({ readonly is: 'whole' } & RestoreView)
  | { readonly is: 'damaged' | 'newer' | 'none'; readonly problem: string }

/** What keeps the box, and what its next start does. */
export interface Upkeep {
  readonly saving: () => Promise<SavingView>
  /** False for a folder that was not offered. */
  readonly chooseFolder: (folder: string | null) => Promise<boolean>
  /** The name of the backup that was written; null where there is no place for it. */
  readonly saveBackup: () => Promise<string | null>
  /** False where there is no place. */
  readonly saveFiles: (files: Readonly<Record<string, string | Uint8Array>>) => Promise<boolean>
  readonly checkUpload: (stream: AsyncIterable<Uint8Array>) => Promise<RestoreCheck>
  /** One of those in the place; null where it is not there. */
  readonly checkSaved: (name: string) => Promise<RestoreCheck | null>
  /** The next start replaces the box by a checked backup; false where that waits no more. */
  readonly restore: (id: string) => Promise<boolean>
  /** The next start erases the names of an event. */
  readonly eraseNames: (eventId: string, by: string) => Promise<void>
  /** Stops the box and starts it again, in the same process. */
  readonly startAnew: () => void
  /** Steps of the first-run guide that were looked at. */
  readonly guided: () => readonly string[]
  readonly guide: (steps: readonly string[]) => Promise<void>
}
