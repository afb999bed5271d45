import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { run } from './shell.ts'

const project = join(import.meta.dirname, '..', '..')

export const releaseSchema = z.object({
  name: z.string(),
  version: z.string(),
  profile: z.string(),
  commit: z.string(),
  /** The one time in the image, in seconds: of the commit, or SOURCE_DATE_EPOCH. */
  epoch: z.int(),
})
export type Release = Readonly<z.infer<typeof releaseSchema>>

/** What this build is called; nothing in it but the sources and the time that they name. */
export function release(profile: string): Release {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')))
  const git = (...args: readonly string[]): string => run('git', ['-C', project, ...args]).trim()
  const asked = process.env['SOURCE_DATE_EPOCH']
  const epoch = Number(asked ?? git('log', '-1', '--format=%ct'))
  return { name: `pressobox-${version}-${profile}-arm64`, version, profile, commit: git('rev-parse', 'HEAD'), epoch }
}
