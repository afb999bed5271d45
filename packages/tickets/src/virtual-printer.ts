import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Printer } from './printer.ts'

/**
 * Draws every ticket as a picture into a folder: for trying out, and for those without a printer. The picture is made before
 * the job begins, so that a full disk is a failure of which nothing came out.
 */
export function virtualPrinter(name: string, folder: string): Printer {
  return {
    name,
    url: 'virtual:',
    status: () => Promise.resolve({ reach: 'online', faults: [] }),
    close: () => undefined,
    print: async ({ id, picture, begin }, signal) => {
      const unfinished = join(folder, `.${id}.new`)
      let begun = false
      try {
        await mkdir(folder, { recursive: true })
        await writeFile(unfinished, await picture())
        if (signal.aborted) return { kind: 'failed', cause: 'cut-off' }
        begun = await begin().catch(() => false)
        if (!begun) return { kind: 'failed', cause: 'journal' }
        await rename(unfinished, join(folder, `${id}.png`))
        return { kind: 'printed' }
      } catch {
        return { kind: begun ? 'unconfirmed' : 'failed', cause: 'error' }
      } finally {
        // A picture may show a name: none stays behind.
        await rm(unfinished, { force: true }).catch(() => undefined)
      }
    },
  }
}
