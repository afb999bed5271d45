// The card of the box: see README.md. Started by `npm run image`, which makes our own package before.
import { parseArgs } from 'node:util'
import { BuildStopped } from './shell.ts'
import { buildImage } from './image.ts'
import { profiles } from './profiles.ts'

const usage = `npm run image -- [--profile small|kiosk] [flags]
  --profile NAME        small: no screen of its own; kiosk: with the console on its screen (small)
  --cache DIR           what is kept between builds (.image/cache, or PRESSO_IMAGE_CACHE)
  --out DIR             where the image goes (.image/out)
  --mirror URL          Debian's archive (http://deb.debian.org/debian)
  --security URL        its security archive (MIRROR-security)
  --downloads URL       where the image will be found, for the Raspberry Pi Imager
  --renew               today's packages: writes the profile's lock anew
  --electron FILE|none  Electron's zip for the console (its maker's, by the pinned version, kept in the cache; without it Chromium)
  --key FILE            Ed25519 key (PEM) that signs updates; its other half goes into the image (CACHE/update-key.pem)
`

try {
  const { values } = parseArgs({
    options: {
      profile: { type: 'string', default: 'small' },
      cache: { type: 'string', default: process.env['PRESSO_IMAGE_CACHE'] ?? '.image/cache' },
      out: { type: 'string', default: '.image/out' },
      mirror: { type: 'string', default: 'http://deb.debian.org/debian' },
      security: { type: 'string' },
      downloads: { type: 'string', default: 'https://example.org/pressobox/releases' },
      renew: { type: 'boolean', default: false },
      key: { type: 'string' },
      electron: { type: 'string' },
      debs: { type: 'string', default: '.image/deb' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const profile = profiles[values.profile]
  if (values.help || profile === undefined) {
    process.stdout.write(usage)
    process.exitCode = values.help ? 0 : 2
  } else {
    await buildImage({
      profile,
      cache: values.cache,
      out: values.out,
      mirror: values.mirror,
      security: values.security ?? `${values.mirror}-security`,
      downloads: values.downloads,
      renew: values.renew,
      key: values.key ?? null,
      electron: values.electron ?? null,
      debs: values.debs,
    })
  }
} catch (error) {
  if (!(error instanceof BuildStopped)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
