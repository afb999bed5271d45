import type { Browser } from 'playwright-core'
import { openBrowser } from '../../browsers.ts'

/** The one Chromium behind all windows, opened by the first. */
export const chromium = {
  opened: null as Promise<Browser> | null,
  open(): Promise<Browser> {
    this.opened ??= openBrowser()
    return this.opened
  },
}
