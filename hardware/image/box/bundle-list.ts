// Runs on the box, by Node alone: nothing here may need a package.
import { createPublicKey, verify } from 'node:crypto'

/** What an update says of itself, in a text that is signed: whom it is for, and the hash of each file. */
export interface BundleList {
  readonly version: string
  readonly profile: string
  readonly files: Readonly<Record<string, string>>
}

const head = 'pressobox-update 1'

export function listText({ version, profile, files }: BundleList): string {
  const lines = Object.entries(files).map(([name, sha256]) => `${sha256}  ${name}`)
  return `${[head, `version ${version}`, `profile ${profile}`, ...lines.toSorted()].join('\n')}\n`
}

/** The list, or null when it is none: only plain names, each with its hash. */
export function readList(text: string): BundleList | null {
  const [first, version, profile, ...lines] = text.trimEnd().split('\n')
  const found = lines.map((line) => /^([0-9a-f]{64}) {2}([a-z0-9][\w.-]*)$/.exec(line))
  if (first !== head || version === undefined || profile === undefined || found.includes(null)) return null
  const files = Object.fromEntries(found.map((each) => [each?.[2] ?? '', each?.[1] ?? '']))
  if (files['root.squashfs'] === undefined) return null
  return { version: version.replace('version ', ''), profile: profile.replace('profile ', ''), files }
}

/** Whether the text is signed by who holds the key: Ed25519 over its bytes, in base64. */
export function isSigned(text: string, signature: string, publicKey: string): boolean {
  return verify(null, Buffer.from(text), createPublicKey(publicKey), Buffer.from(signature, 'base64'))
}
