import { open, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { closeSync, openSync, readSync, renameSync } from 'node:fs'

export interface AppendFile {
  /** Writes all of it, or throws. */
  readonly write: (bytes: Uint8Array, offset: number) => Promise<void>
  readonly sync: () => Promise<void>
  readonly truncate: (length: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** The few things that the journal does with a disk, so that a test can let each of them fail. */
export interface Files {
  readonly makeFolder: (folder: string) => Promise<void>
  /** Names in a folder; none when there is no such folder, or when it is none. */
  readonly list: (folder: string) => Promise<readonly string[]>
  readonly read: (file: string) => Promise<Buffer>
  readonly readAt: (file: string, offset: number, length: number) => Buffer
  readonly openForAppend: (file: string) => Promise<AppendFile>
  readonly write: (file: string, bytes: Uint8Array | string) => Promise<void>
  readonly cut: (file: string, length: number) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  /** The same at once, for a file that others read meanwhile. */
  readonly move: (from: string, to: string) => void
  readonly remove: (file: string) => Promise<void>
  /** A rename or a new file is only there after this. */
  readonly syncFolder: (folder: string) => Promise<void>
}

async function synced<T>(
  file: string,
  flags: string,
  act: (handle: Awaited<ReturnType<typeof open>>) => Promise<T>,
): Promise<T> {
  const handle = await open(file, flags)
  try {
    const result = await act(handle)
    await handle.sync()
    return result
  } finally {
    await handle.close()
  }
}

async function openForAppend(file: string): Promise<AppendFile> {
  const handle = await open(file, 'a').then(async (fresh) => {
    await fresh.close()
    return open(file, 'r+')
  })
  return {
    write: async (bytes, offset) => {
      let done = 0
      while (done < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, offset + done)
        if (bytesWritten === 0) throw new Error('The disk took no bytes.')
        done += bytesWritten
      }
    },
    sync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  }
}

function readAt(file: string, offset: number, length: number): Buffer {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(handle, bytes, 0, length, offset))
  } finally {
    closeSync(handle)
  }
}

export const diskFiles: Files = {
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true })
  },
  list: async (folder) => {
    try {
      return await readdir(folder)
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return []
      throw error
    }
  },
  read: (file) => readFile(file),
  readAt,
  openForAppend,
  write: async (file, bytes) => {
    await writeFile(file, bytes)
    await synced(file, 'r+', () => Promise.resolve())
  },
  cut: async (file, length) => {
    await truncate(file, length)
    await synced(file, 'r+', () => Promise.resolve())
  },
  rename,
  move: renameSync,
  remove: (file) => rm(file, { force: true }),
  syncFolder: (folder) => synced(folder, 'r', () => Promise.resolve()),
}
