import { BrowserWindow, screen, session, type Display } from 'electron'
import { closeOff } from './hardening.ts'

export interface DisplayOptions {
  readonly origin: string
  readonly isOwn: (url: string) => boolean
  readonly token: () => string
  /** Where the console's window is: the display takes another screen. */
  readonly console: () => Electron.Rectangle
  readonly log: (sentence: string, error: unknown) => void
}

const partition = 'persist:display'
const againMs = 2000

/** A second screen shows the display, for as long as it is there. */
export class DisplayWindow {
  #options: DisplayOptions
  #window: BrowserWindow | null = null
  #again: NodeJS.Timeout | null = null
  #follow = (): void => this.follow()

  constructor(options: DisplayOptions) {
    this.#options = options
    closeOff(session.fromPartition(partition), options.isOwn, null)
    screen.on('display-added', this.#follow)
    screen.on('display-removed', this.#follow)
    screen.on('display-metrics-changed', this.#follow)
    this.follow()
  }

  /** Opens it on the other screen, moves it there, or closes it where there is none any more. */
  follow(): void {
    const other = this.#otherScreen()
    if (other === null) return this.#close()
    if (this.#window === null) this.#open(other)
    else this.#window.setBounds(other.bounds)
  }

  destroy(): void {
    screen.off('display-added', this.#follow)
    screen.off('display-removed', this.#follow)
    screen.off('display-metrics-changed', this.#follow)
    this.#close()
  }

  #otherScreen(): Display | null {
    const here = screen.getDisplayMatching(this.#options.console())
    return screen.getAllDisplays().find(({ id }) => id !== here.id) ?? null
  }

  #open({ bounds }: Display): void {
    const window = new BrowserWindow({
      ...bounds,
      // By this the compositor of a box of its own knows which screen it belongs on (hardware/image).
      title: 'Pressobox display',
      kiosk: true,
      focusable: false,
      autoHideMenuBar: true,
      backgroundColor: '#1a100a',
      webPreferences: {
        partition,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        spellcheck: false,
        backgroundThrottling: false,
        autoplayPolicy: 'no-user-gesture-required',
      },
    })
    this.#window = window
    const { webContents } = window
    webContents.on('render-process-gone', (_event, { reason }) =>
      this.#failed(`The display's page is gone (${reason}).`),
    )
    webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      if (isMainFrame && code !== -3) this.#failed(`The display's page could not be loaded (${description}).`)
    })
    window.on('unresponsive', () => webContents.forcefullyCrashRenderer())
    void this.#load(window)
  }

  /** One that is paired already stays so; only a new one brings a token. */
  async #load(window: BrowserWindow): Promise<void> {
    const { origin, token } = this.#options
    const paired = await session.fromPartition(partition).cookies.get({ url: origin, name: 'presso_staff' })
    if (window.isDestroyed()) return
    const address = `${origin}/display`
    await window.loadURL(paired.length > 0 ? address : `${address}#${token()}`).catch(() => undefined)
  }

  #failed(what: string): void {
    this.#options.log(what, 'Loading it again.')
    this.#again = setTimeout(() => {
      if (this.#window !== null) void this.#load(this.#window)
    }, againMs)
  }

  #close(): void {
    if (this.#again !== null) clearTimeout(this.#again)
    this.#window?.destroy()
    this.#window = null
  }
}
