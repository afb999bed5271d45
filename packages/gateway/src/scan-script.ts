import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const text = readFileSync(join(import.meta.dirname, '..', 'static', 'scan.js'), 'utf8')

/** The one script that stands in a page: to fetch it would cost a slow phone another round trip. */
export const scanScript = {
  text,
  /** Its source in the Content-Security-Policy (CSP Level 2, 4.2.5): no other inline script runs. */
  source: `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
} as const
