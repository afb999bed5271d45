import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from './browser.ts'
import { Preventable } from './preventable.ts'

class Application extends EventEmitter {
  readonly isPackaged = false
  readonly switches: string[][] = []
  sandboxed = false
  readonly paths: Record<string, string> = { temp: tmpdir() }
  readonly commandLine = { appendSwitch: (...words: string[]) => this.switches.push(words) }
  getLocale = (): string => process.env['DOUBLE_LOCALE'] ?? 'en-GB'
  getPath = (name: string): string => this.paths[name] ?? '/nowhere'
  setPath = (name: string, path: string): void => void (this.paths[name] = path)
  requestSingleInstanceLock = (): boolean => process.env['DOUBLE_SECOND'] === undefined
  enableSandbox = (): void => void (this.sandboxed = true)
  whenReady = (): Promise<void> => Promise.resolve()
  quit = (): void => {
    const event = new Preventable()
    this.emit('before-quit', event)
    if (!event.defaultPrevented) this.exit(0)
  }
  exit = (code: number): void => {
    // Electron ends its own windows; a driver that still waits for a page must not hold this one up.
    const closed = (chromium.opened ?? Promise.resolve(null)).then((open) => open?.close())
    void Promise.race([closed, pause(5000)]).finally(() => process.exit(code))
  }
}

export const app = new Application()
export const Menu = {
  applicationMenu: 'the default one' as string | null,
  setApplicationMenu: (menu: null) => (Menu.applicationMenu = menu),
}
export const powerMonitor = new EventEmitter()
export const blockers: (string | null)[] = []
export const powerSaveBlocker = {
  start: (kind: string) => blockers.push(kind) - 1,
  stop: (id: number) => (blockers[id] = null),
}
