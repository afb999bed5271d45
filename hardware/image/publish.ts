import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { cycloneDx, debianComponent, imagerList, npmComponents } from './manifest.ts'
import type { Shelf } from './packages.ts'
import type { Profile } from './profiles.ts'
import type { Release } from './release.ts'
import { run } from './shell.ts'

const npmLock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
})

const project = join(import.meta.dirname, '..', '..')

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}

/** Everything that goes beside the image: packed, mapped, summed, listed. */
export async function publish(
  image: string,
  made: Release,
  profile: Profile,
  shelves: readonly Shelf[],
  parts: Readonly<Record<string, string>>,
  out: string,
  downloads: string,
): Promise<void> {
  const packed = `${image}.zst`
  run('zstd', ['-q', '-f', '-T0', '-10', image, '-o', packed])
  run('bmaptool', ['-q', 'create', image, '-o', image.replace(/\.img$/, '.bmap')])
  const sums = { image: await sha256Of(image), packed: await sha256Of(packed) }
  writeFileSync(`${packed}.sha256`, `${sums.packed}  ${basename(packed)}\n`)
  const packages = shelves.flatMap((shelf) => shelf.lock.packages)
  const hashes = await Promise.all(
    Object.entries(parts).map(async ([name, file]) => [name, await sha256Of(file)] as const),
  )
  const name = join(out, made.name)
  writeJson(`${name}.manifest.json`, { ...made, image: sums.image, parts: Object.fromEntries(hashes), packages })
  const modules = npmLock.parse(JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'))).packages
  writeJson(`${name}.cdx.json`, cycloneDx(made, [...packages.map(debianComponent), ...npmComponents(modules)]))
  writeJson(
    `${name}.imager.json`,
    imagerList({
      name: `Pressobox ${made.version} (${profile.name})`,
      description: profile.description,
      url: `${downloads}/${basename(packed)}`,
      bytes: statSync(image).size,
      sha256: sums.image,
      packedBytes: statSync(packed).size,
      packedSha256: sums.packed,
      date: new Date(made.epoch * 1000).toISOString().slice(0, 10),
    }),
  )
}
