import { EventEmitter } from 'node:events'
import { app } from './application.ts'
import { Preventable } from './preventable.ts'
import { screens, type Rectangle } from './screens.ts'
import { WebContents, type WindowOptions } from './web-contents.ts'

export const windows: BrowserWindow[] = []

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents
  readonly options: WindowOptions
  #kiosk: boolean
  #bounds: Rectangle
  #destroyed = false
  focused = 0

  constructor(options: WindowOptions) {
    super()
    this.options = options
    this.#kiosk = options.kiosk ?? false
    this.#bounds = (screens.find(({ bounds }) => bounds.x === (options.x ?? 0)) ?? screens[0])?.bounds ?? {
      x: 0,
      y: 0,
      width: 1,
      height: 1,
    }
    this.webContents = new WebContents(options, this.#bounds)
    windows.push(this)
  }

  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url)
  isKiosk = (): boolean => this.#kiosk
  setKiosk = (kiosk: boolean): void => void (this.#kiosk = kiosk)
  getBounds = (): Rectangle => this.#bounds
  setBounds = (bounds: Rectangle): void => {
    this.#bounds = bounds
    this.webContents.setBounds(bounds)
  }
  show = (): void => undefined
  focus = (): void => void (this.focused += 1)
  restore = (): void => undefined
  isMinimized = (): boolean => false
  isDestroyed = (): boolean => this.#destroyed
  /** As a person closes it. */
  close = (): void => {
    const event = new Preventable()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy = (): void => {
    this.#destroyed = true
    windows.splice(windows.indexOf(this), 1)
    void this.webContents.page.then((page) => page.close())
    if (windows.length === 0) app.emit('window-all-closed')
  }
}
