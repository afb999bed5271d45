/** Holds a device as `/dev/usb/lp0` in a process of its own: reading and writing may block there for as long as they like. */
import { once } from 'node:events'
import { constants, fstatSync, openSync, read, statSync, write } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { FromDevice } from './usb-messages.ts'

/** Small enough that a slow printer is seen to make progress; a printer takes 8 KB at a time. */
const pieceBytes = 4096
const unusualPauseMs = 50

const tell = (message: FromDevice): boolean | undefined => process.send?.(message)
const writeSome = promisify(write)
const readSome = promisify(read)

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Opens it for both directions, or else for writing; never makes a file where there is none. */
function openDevice(path: string): number {
  const flags = constants.O_NOCTTY
  try {
    return openSync(path, constants.O_RDWR | flags)
  } catch (error) {
    if (!['EACCES', 'EINVAL', 'EROFS'].includes(codeOf(error))) throw error
    return openSync(path, constants.O_WRONLY | flags)
  }
}

/**
 * One opener only, also of another box on this machine: a name that the kernel frees when this process is gone, however it
 * ends. By the device's number, for one device may have several paths.
 */
async function claim(device: number): Promise<void> {
  const server = createServer().listen({ path: `\0pressobox-device-${String(device)}` })
  await once(server, 'listening')
}

async function hold(path: string): Promise<void> {
  const stat = statSync(path)
  if (!stat.isCharacterDevice()) return void tell({ kind: 'refused', cause: 'missing' })
  await claim(stat.rdev)
  const handle = openDevice(path)
  if (!fstatSync(handle).isCharacterDevice()) return void tell({ kind: 'refused', cause: 'missing' })
  tell({ kind: 'open' })
  void listen(handle)
  let written: Promise<void> = Promise.resolve()
  process.on('message', (bytes) => {
    if (!(bytes instanceof Uint8Array)) return
    written = written
      .then(() => writeAll(handle, bytes))
      .catch((error: unknown) => {
        tell({ kind: codeOf(error) === 'ENOSPC' ? 'full' : 'gone' })
      })
  })
}

async function writeAll(handle: number, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await writeSome(handle, bytes, at, Math.min(pieceBytes, bytes.length - at))
    at += bytesWritten
    tell({ kind: 'taken', count: bytesWritten })
  }
}

/** Many devices cannot be read; that is no fault. */
async function listen(handle: number): Promise<void> {
  const buffer = new Uint8Array(256)
  try {
    for (;;) {
      const { bytesRead } = await readSome(handle, buffer, 0, buffer.length, null)
      if (bytesRead > 0) tell({ kind: 'heard', bytes: buffer.slice(0, bytesRead) })
      // Answers are a few bytes: a device that gives nothing or no end of it is not to keep the box busy.
      if (bytesRead === 0 || bytesRead === buffer.length) await pause(unusualPauseMs)
    }
  } catch (error) {
    // Otherwise it says nothing more; a printer that was pulled out is missed at once.
    if (codeOf(error) === 'ENODEV') tell({ kind: 'gone' })
  }
}

function refusalOf(error: unknown): FromDevice & { kind: 'refused' } {
  const code = codeOf(error)
  if (['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO'].includes(code)) return { kind: 'refused', cause: 'missing' }
  if (['EBUSY', 'EADDRINUSE'].includes(code)) return { kind: 'refused', cause: 'in-use' }
  return { kind: 'refused', cause: 'error' }
}

// Not process.exit(): that would wait for a read or write that never returns.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
hold(process.argv[2] ?? '').catch((error: unknown) => tell(refusalOf(error)))
