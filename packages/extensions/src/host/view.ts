import type { ArchiveView, ExtensionView } from '@pressobox/protocol'
import type { Package } from '../folder/package-files.ts'
import { secretsOf, settingsOf, type Manifest } from '../manifest/manifest.ts'
import { newKept, type Kept } from '../running/kept.ts'

/** An extension as staff see it. */
export function extensionView(manifest: Manifest, kept: Kept, running: boolean, log: readonly string[]): ExtensionView {
  const { name, version, title, description, author, capabilities, tile, page } = manifest
  const values = settingsOf(manifest, kept.settings)
  const secrets = secretsOf(manifest, kept.settings)
  return {
    name,
    version,
    title,
    description,
    author: author ?? null,
    enabled: kept.enabled,
    running,
    quarantine: kept.quarantine,
    capabilities: capabilities.map((capability) => ({
      ...capability,
      granted: kept.granted.includes(capability.may),
    })),
    settings: Object.entries(manifest.settings).map(([id, setting]) => ({
      ...setting,
      name: id,
      value: values[id] ?? '',
      ...(setting.type === 'secret' ? { isSet: secrets[id] !== '' } : {}),
    })),
    tile: tile === null ? null : { fields: kept.tile, settings: tile.settings },
    page: page === null ? null : { for: page.for, fields: kept.page },
    log,
  }
}

/** An extension that is not installed, and the one that it would take the place of. */
export function archiveView({ manifest, files }: Package, there: Package | null): ArchiveView {
  return { extension: extensionView(manifest, newKept, false, []), replaces: there?.manifest.version ?? null, files }
}
