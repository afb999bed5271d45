import { join } from 'node:path'
import { BrowserWindow, session, type WebContents } from 'electron'
import { closeOff, type OnDownload } from './hardening.ts'

export interface KioskOptions {
  readonly isOwn: (url: string) => boolean
  readonly log: (sentence: string, error: unknown) => void
  readonly onDownload: OnDownload
  /** The page failed so often that loading it again does not help. */
  readonly onGivenUp: (failures: number) => void
}

/** A page that says nothing for so long is ended and loaded again. */
const hangMs = 5000
/** So many failures within a minute are one too many. */
const mostFailures = 5
const againMs = 1000

/** The one window of the console. A page that crashes, hangs or cannot be loaded is loaded again, logged and counted. */
export class KioskWindow {
  #options: KioskOptions
  #window: BrowserWindow
  #url = ''
  #reloads = 0
  #failedAt: readonly number[] = []
  #timers = new Set<NodeJS.Timeout>()
  #mayClose = false

  constructor(options: KioskOptions) {
    this.#options = options
    closeOff(session.fromPartition(partition), options.isOwn, options.onDownload)
    this.#window = new BrowserWindow({
      kiosk: true,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: '#fffbf4',
      icon: join(import.meta.dirname, 'icon.png'),
      webPreferences: {
        preload: join(import.meta.dirname, 'preload.cjs'),
        partition,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        backgroundThrottling: false,
        autoplayPolicy: 'no-user-gesture-required',
      },
    })
    this.#watch()
  }

  /** Null once the window is gone. */
  contents(): WebContents | null {
    return this.#window.isDestroyed() ? null : this.#window.webContents
  }

  get reloads(): number {
    return this.#reloads
  }

  get isKiosk(): boolean {
    return this.#window.isKiosk()
  }

  show(url: string): void {
    this.#url = url
    this.#failedAt = []
    this.#load()
  }

  setKiosk(kiosk: boolean): void {
    this.#mayClose = !kiosk
    this.#window.setKiosk(kiosk)
  }

  focus(): void {
    if (this.#window.isMinimized()) this.#window.restore()
    this.#window.focus()
  }

  /** Where the window is, for finding the other screen. */
  bounds(): Electron.Rectangle {
    return this.#window.getBounds()
  }

  destroy(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
    if (!this.#window.isDestroyed()) this.#window.destroy()
  }

  #load(): void {
    // A load that fails says so by its event.
    if (!this.#window.isDestroyed()) this.#window.loadURL(this.#url).catch(() => undefined)
  }

  #watch(): void {
    const { webContents } = this.#window
    this.#window.once('ready-to-show', () => this.#window.show())
    this.#window.on('close', (event) => {
      if (!this.#mayClose) event.preventDefault()
    })
    webContents.on('before-input-event', (event, input) => {
      if (this.#window.isKiosk() && isWayOut(input)) event.preventDefault()
    })
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason !== 'clean-exit') this.#again(`The console's page is gone (${reason}, ${String(exitCode)}).`)
    })
    webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      // -3: another load took its place.
      if (isMainFrame && code !== -3) this.#again(`The console's page could not be loaded (${description}).`)
    })
    this.#window.on('unresponsive', () => {
      const late = this.#after(hangMs, () => webContents.forcefullyCrashRenderer())
      this.#window.once('responsive', () => clearTimeout(late))
    })
  }

  #again(what: string): void {
    this.#reloads += 1
    const now = performance.now()
    this.#failedAt = [...this.#failedAt, now].filter((at) => now - at < 60_000)
    this.#options.log(what, `Loading it again, ${String(this.#reloads)} since the start.`)
    if (this.#failedAt.length >= mostFailures) this.#options.onGivenUp(this.#reloads)
    else this.#after(againMs, () => this.#load())
  }

  #after(ms: number, act: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      act()
    }, ms)
    this.#timers.add(timer)
    return timer
  }
}

/** Cookies of the console are its own: the display's session must not take their place. */
const partition = 'persist:console'

/** Keys that would close, reload, zoom or open what the window is without. */
function isWayOut({ key, alt, control, meta }: Electron.Input): boolean {
  if (/^F(?:5|11|12)$/.test(key) || (alt && key === 'F4')) return true
  return (control || meta) && /^[rwqntpiujs+\-=0]$/i.test(key)
}
