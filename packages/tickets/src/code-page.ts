import iconv from 'iconv-lite'
import type { CodePage, Profile } from './profile.ts'

export interface Said {
  readonly page: CodePage
  readonly bytes: Uint8Array
}

/** A line in the first of the profile's code pages that can say all of it; null when none can. No control byte gets through. */
export function inCodePage(line: string, profile: Profile): Said | null {
  for (const page of profile.codePages) {
    const bytes = bytesIn(page, line)
    if (bytes !== null) return { page, bytes }
  }
  return null
}

export function bytesIn({ encoding }: CodePage, line: string): Uint8Array | null {
  const bytes = iconv.encode(line, encoding)
  if (iconv.decode(bytes, encoding) !== line) return null
  return bytes.every((byte) => byte >= 0x20 && byte !== 0x7f) ? bytes : null
}
