import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { RequestHandler } from 'express'

const pack = promisify(gzip)

/** What shrinks; fonts and PNGs are packed already. */
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Serves the files of a folder packed, each packed once and kept: browsers on plain http ask for gzip and no more.
 * What it does not know or may not pack it leaves to the next handler.
 */
export function packedFiles(folder: string, cacheControl: string): RequestHandler {
  const packed = new Map<string, Promise<Buffer>>()
  const of = (name: string): Promise<Buffer> => {
    const known = packed.get(name)
    if (known !== undefined) return known
    const made = readFile(join(folder, name)).then((bytes) => pack(bytes, { level: constants.Z_BEST_COMPRESSION }))
    packed.set(name, made)
    // A file that is not there is not remembered: nobody fills the memory with names.
    made.catch(() => packed.delete(name))
    return made
  }
  return (request, response, next) => {
    const name = request.path.slice(1)
    const type = types[extname(name)]
    const able = request.method === 'GET' && request.acceptsEncodings('gzip') === 'gzip'
    if (!able || type === undefined || !/^[\w.-]+$/.test(name)) return next()
    return of(name).then(
      (bytes) => {
        response.set({ 'content-type': type, 'content-encoding': 'gzip', vary: 'accept-encoding' })
        response.set('cache-control', cacheControl)
        response.end(bytes)
      },
      () => next(),
    )
  }
}
