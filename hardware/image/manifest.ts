import type { Pinned } from './packages.ts'

/** A package that is in the image, from Debian or from npm. */
export interface Component {
  readonly name: string
  readonly version: string
  readonly purl: string
  /** Its file's hash, by the algorithm that its archive names. */
  readonly hash: { readonly alg: 'SHA-256' | 'SHA-512'; readonly content: string } | null
}

export function debianComponent(each: Pinned): Component {
  const version = encodeURIComponent(each.version)
  return {
    name: each.name,
    version: each.version,
    purl: `pkg:deb/debian/${each.name}@${version}?arch=${each.architecture}&distro=debian-13`,
    hash: { alg: 'SHA-256', content: each.sha256 },
  }
}

interface LockedModule {
  readonly version?: string | undefined
  readonly integrity?: string | undefined
  readonly dev?: boolean | undefined
  readonly link?: boolean | undefined
}

/** What npm's lock says of the packages that ship; workspaces and tools are no components. */
export function npmComponents(packages: Readonly<Record<string, LockedModule>>): readonly Component[] {
  return Object.entries(packages).flatMap(([path, { version, integrity, dev, link }]) => {
    const name = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1]
    if (name === undefined || version === undefined || dev === true || link === true) return []
    const sha512 = /^sha512-(.+)$/.exec(integrity ?? '')?.[1]
    const content = sha512 === undefined ? null : Buffer.from(sha512, 'base64').toString('hex')
    return [
      {
        name,
        version,
        purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
        hash: content === null ? null : ({ alg: 'SHA-512', content } as const),
      },
    ]
  })
}

/** A software bill of materials in CycloneDX 1.6; nothing in it but the inputs, so that it is the same for the same inputs. */
export function cycloneDx(
  image: { name: string; version: string; epoch: number },
  components: readonly Component[],
): object {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: new Date(image.epoch * 1000).toISOString(),
      component: { type: 'operating-system', name: image.name, version: image.version },
    },
    components: components.map(({ name, version, purl, hash }) => ({
      type: 'library',
      'bom-ref': purl,
      name,
      version,
      purl,
      ...(hash === null ? {} : { hashes: [hash] }),
    })),
  }
}

export interface Published {
  readonly name: string
  readonly description: string
  readonly url: string
  readonly bytes: number
  readonly sha256: string
  readonly packedBytes: number
  readonly packedSha256: string
  readonly date: string
}

/** What the Raspberry Pi Imager reads to offer the image: "use custom", or its own address of a list. */
export function imagerList(image: Published): object {
  return {
    os_list: [
      {
        name: image.name,
        description: image.description,
        url: image.url,
        extract_size: image.bytes,
        extract_sha256: image.sha256,
        image_download_size: image.packedBytes,
        image_download_sha256: image.packedSha256,
        release_date: image.date,
        init_format: 'none',
        devices: ['pi4-64bit', 'pi5-64bit'],
      },
    ],
  }
}
