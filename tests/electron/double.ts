// Stands in for Electron where its binary cannot be had: the app's main process runs as it is, each window is a page in real Chromium.
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../browsers.ts'

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const size = /^(\d+)x(\d+)$/.exec(process.env['DOUBLE_SCREEN'] ?? '1280x800')
const screens = [
  { id: 1, bounds: { x: 0, y: 0, width: Number(size?.[1]), height: Number(size?.[2]) } },
  ...(process.env['DOUBLE_SCREENS'] === '2' ? [{ id: 2, bounds: { x: 1280, y: 0, width: 1920, height: 1080 } }] : []),
]

let browser: Promise<Browser> | null = null

class Preventable {
  defaultPrevented = false
  readonly url: string
  constructor(url = '') {
    this.url = url
  }
  preventDefault(): void {
    this.defaultPrevented = true
  }
}

class Application extends EventEmitter {
  readonly isPackaged = false
  readonly switches: string[][] = []
  sandboxed = false
  readonly paths: Record<string, string> = {}
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
    const closed = (browser ?? Promise.resolve(null)).then((open) => open?.close())
    void Promise.race([closed, pause(5000)]).finally(() => process.exit(code))
  }
}

export const app = new Application()
export const Menu = {
  applicationMenu: 'the default one' as string | null,
  setApplicationMenu: (menu: null) => (Menu.applicationMenu = menu),
}
export const powerMonitor = new EventEmitter()
const blockers: (string | null)[] = []
export const powerSaveBlocker = {
  start: (kind: string) => blockers.push(kind) - 1,
  stop: (id: number) => (blockers[id] = null),
}
export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => screens,
  getDisplayMatching: ({ x }: Rectangle) => screens.find(({ bounds }) => bounds.x === x) ?? screens[0],
})

type Handler = (event: unknown, ...given: unknown[]) => unknown
const handlers = new Map<string, Handler>()
export const ipcMain = { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) }

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
    browser ??= openBrowser()
    this.#context ??= browser.then((open) =>
      open.newContext({ viewport: null, hasTouch: true, locale: app.getLocale() }),
    )
    return this.#context
  }
}
const sessions = new Map<string, Session>()
export const session = {
  fromPartition: (name: string): Session => {
    const found = sessions.get(name) ?? new Session()
    sessions.set(name, found)
    return found
  },
}

interface WindowOptions {
  readonly kiosk?: boolean
  readonly x?: number
  readonly webPreferences: { readonly preload?: string; readonly partition: string; readonly [name: string]: unknown }
}

class WebContents extends EventEmitter {
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

  send(channel: string): void {
    void this.page.then((page) => page.evaluate((name) => dispatchEvent(new CustomEvent(`ipc:${name}`)), channel))
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

/** The preload as it is, with what it may ask Electron for. */
function inWorld(preload: string): string {
  return `if (window === top) (() => {
    const listeners = new Map()
    const electron = {
      contextBridge: { exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value, enumerable: true }) },
      ipcRenderer: {
        invoke: (channel, ...given) => window.__invoke(channel, given),
        on: (channel, listener) => { const heard = () => listener({}); listeners.set(listener, heard); addEventListener('ipc:' + channel, heard) },
        off: (channel, listener) => removeEventListener('ipc:' + channel, listeners.get(listener)),
      },
    }
    const require = (name) => { if (name === 'electron') return electron; throw new Error('a sandboxed preload has no ' + name) }
    const module = { exports: {} }
    ;(function (require, module, exports) { ${preload}
    })(require, module, module.exports)
  })()`
}

const windows: BrowserWindow[] = []

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

/** What the test asks: of a window's page, in the driver's own words, or of the machine around the app. */
const machine: Record<string, (given: never) => unknown> = {
  windows: () =>
    windows.map(({ options, isKiosk, getBounds, focused }) => ({
      kiosk: isKiosk(),
      focused,
      width: getBounds().width,
      webPreferences: { ...options.webPreferences, preload: options.webPreferences.preload !== undefined },
    })),
  app: () => ({
    sandboxed: app.sandboxed,
    menu: Menu.applicationMenu,
    switches: app.switches,
    userData: app.paths['userData'],
    blockers: blockers.filter((kind) => kind !== null),
  }),
  permissions: (asked: readonly string[]) =>
    [...sessions.values()].map((own) => ({
      granted: asked.filter((permission) => {
        const answers: boolean[] = []
        own.permission?.(null, permission, (granted) => answers.push(granted))
        return answers[0] !== false || own.check?.() !== false || own.device?.() !== false
      }),
      spellChecker: own.spellChecker,
    })),
  loads: (url: string) => {
    const reply = { cancel: false }
    sessions.get('persist:console')?.beforeRequest?.({ url }, ({ cancel }) => (reply.cancel = cancel))
    return !reply.cancel
  },
  download: () => {
    const event = new Preventable()
    sessions.get('persist:console')?.emit('will-download', event)
    return event.defaultPrevented
  },
  webview: () => {
    const event = new Preventable()
    windows[0]?.webContents.emit('will-attach-webview', event)
    return event.defaultPrevented
  },
  key: (input: object) => {
    const event = new Preventable()
    windows[0]?.webContents.emit('before-input-event', event, {
      key: '',
      alt: false,
      control: false,
      meta: false,
      ...input,
    })
    return event.defaultPrevented
  },
  ask: async ({
    channel,
    given,
    frame,
    url,
  }: {
    channel: string
    given: unknown[]
    frame: 'main' | 'inner' | 'gone'
    url: string | null
  }) => {
    const contents = windows[0]?.webContents
    const main = contents?.mainFrame ?? { url: '' }
    if (url !== null && frame === 'main') main.url = url
    const senderFrame = frame === 'main' ? main : frame === 'gone' ? null : { url: url ?? main.url }
    return handlers.get(channel)?.({ sender: contents, senderFrame }, ...given)
  },
  crash: () => windows[0]?.webContents.forcefullyCrashRenderer(),
  hang: () => windows[0]?.emit('unresponsive'),
  plug: () => {
    screens.push({ id: 2, bounds: { x: 1280, y: 0, width: 1920, height: 1080 } })
    screen.emit('display-added')
  },
  unplug: () => {
    screens.splice(1)
    screen.emit('display-removed')
  },
  resume: () => powerMonitor.emit('resume'),
  second: () => app.emit('second-instance'),
  close: () => windows[0]?.close(),
}

interface Ask {
  readonly id: number
  readonly window: number | null
  readonly name: string
  readonly given: readonly unknown[]
}

process.on('message', (ask: Ask) => {
  void answerTo(ask)
    .then((value) => process.send?.({ id: ask.id, value: value ?? null }))
    .catch((error: unknown) => process.send?.({ id: ask.id, error: String(error) }))
})

async function answerTo({ window, name, given }: Ask): Promise<unknown> {
  if (window === null) return machine[name]?.(given[0] as never)
  const page = await windows[window]?.webContents.page
  const method: unknown = Reflect.get(page ?? {}, name)
  if (typeof method !== 'function') throw new Error(`window ${String(window)} has no ${name}`)
  const value: unknown = await Reflect.apply(method, page, [...given])
  return typeof value === 'object' && value !== null && value.constructor?.name !== 'Object' && !Array.isArray(value)
    ? null
    : value
}
