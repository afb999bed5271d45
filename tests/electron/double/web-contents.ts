import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { app } from './application.ts'
import { handlers } from './channels.ts'
import { passOn } from './downloads.ts'
import { inWorld } from './preload-world.ts'
import { Preventable } from './preventable.ts'
import type { Rectangle } from './screens.ts'
import { session } from './sessions.ts'

export interface WindowOptions {
  readonly kiosk?: boolean
  readonly x?: number
  readonly webPreferences: { readonly preload?: string; readonly partition: string; readonly [name: string]: unknown }
}

export class WebContents extends EventEmitter {
  page: Promise<Page>
  readonly mainFrame = { url: '' }
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  readonly options: WindowOptions
  #going: string | null = null
  #bounds: Rectangle

  constructor(options: WindowOptions, bounds: Rectangle) {
    super()
    this.options = options
    this.#bounds = bounds
    this.page = this.#open()
    app.emit('web-contents-created', {}, this)
  }

  setWindowOpenHandler = (handler: WebContents['openHandler']): void => void (this.openHandler = handler)

  send(channel: string, ...given: readonly unknown[]): void {
    const tell = ([name, detail]: readonly [string, readonly unknown[]]) =>
      dispatchEvent(new CustomEvent(`ipc:${name}`, { detail }))
    void this.page.then((page) => page.evaluate(tell, [channel, given] as const))
  }

  async loadURL(url: string): Promise<void> {
    this.#going = url
    const page = await this.page
    try {
      await page.goto(url)
    } catch (error) {
      this.emit('did-fail-load', {}, -102, String(error), url, true)
      throw error
    }
  }

  /** A crashed page is gone for good in this driver: another one takes its place, as the next load would in Electron. */
  forcefullyCrashRenderer(): void {
    void this.page.then(async (old) => {
      this.page = this.#open()
      await this.page
      await old.close()
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    })
  }

  setBounds(bounds: Rectangle): void {
    this.#bounds = bounds
    void this.page.then((page) => page.setViewportSize({ width: bounds.width, height: bounds.height }))
  }

  async #open(): Promise<Page> {
    const { preload, partition } = this.options.webPreferences
    const own = session.fromPartition(partition)
    const page = await (await own.context()).newPage()
    await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height })
    page.on('popup', (popup) => {
      this.emit('test:popup', this.openHandler?.({ url: popup.url() }).action)
      if (this.openHandler?.({ url: popup.url() }).action === 'deny') void popup.close()
    })
    page.on('download', (download) => void passOn(download, own))
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.mainFrame.url = frame.url()
    })
    await page.route('**/*', async (route) => {
      const request = route.request()
      const url = request.url()
      if (request.isNavigationRequest() && url.split('#')[0] !== this.#going?.split('#')[0]) {
        const event = new Preventable(url)
        this.emit('will-frame-navigate', event)
        // 204: the page stays where it is.
        if (event.defaultPrevented) return route.fulfill({ status: 204 })
      }
      const reply = { cancel: false }
      own.beforeRequest?.({ url }, ({ cancel }) => (reply.cancel = cancel))
      return reply.cancel ? route.abort('blockedbyclient') : route.continue()
    })
    if (preload !== undefined) {
      await page.exposeBinding('__invoke', async ({ frame }, channel: string, given: unknown[]) => {
        const isMain = frame === page.mainFrame()
        this.mainFrame.url = page.url()
        const event = { sender: this, senderFrame: isMain ? this.mainFrame : { url: frame.url() } }
        return (await handlers.get(channel)?.(event, ...given)) ?? null
      })
      await page.addInitScript({ content: inWorld(readFileSync(preload, 'utf8')) })
    }
    return page
  }
}
