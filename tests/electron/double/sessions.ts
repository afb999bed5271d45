import { EventEmitter } from 'node:events'
import type { BrowserContext } from 'playwright-core'
import { app } from './application.ts'
import { chromium } from './browser.ts'

type BeforeRequest = (details: { url: string }, answer: (reply: { cancel: boolean }) => void) => void

class Session extends EventEmitter {
  permission: ((contents: null, permission: string, answer: (granted: boolean) => void) => void) | null = null
  check: (() => boolean) | null = null
  device: (() => boolean) | null = null
  beforeRequest: BeforeRequest | null = null
  spellChecker = true
  #context: Promise<BrowserContext> | null = null
  readonly webRequest = { onBeforeRequest: (listener: BeforeRequest) => void (this.beforeRequest = listener) }
  readonly cookies = {
    get: async ({ url, name }: { url: string; name: string }) =>
      (await (await this.context()).cookies(url)).filter((cookie) => cookie.name === name),
  }
  setPermissionRequestHandler = (handler: Session['permission']): void => void (this.permission = handler)
  setPermissionCheckHandler = (handler: Session['check']): void => void (this.check = handler)
  setDevicePermissionHandler = (handler: Session['device']): void => void (this.device = handler)
  setSpellCheckerEnabled = (on: boolean): void => void (this.spellChecker = on)
  context(): Promise<BrowserContext> {
    this.#context ??= chromium
      .open()
      .then((open) => open.newContext({ viewport: null, hasTouch: true, locale: app.getLocale() }))
    return this.#context
  }
}
export const sessions = new Map<string, Session>()
export const session = {
  fromPartition: (name: string): Session => {
    const found = sessions.get(name) ?? new Session()
    sessions.set(name, found)
    return found
  },
}
