import { app, blockers, Menu, powerMonitor } from './application.ts'
import { windows } from './browser-window.ts'
import { handlers } from './channels.ts'
import { Preventable } from './preventable.ts'
import { screen, screens } from './screens.ts'
import { sessions } from './sessions.ts'

/** What the test asks: of a window's page, in the driver's own words, or of the machine around the app. */
export const machine: Record<string, (given: never) => unknown> = {
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
  /** Of the display: nobody stands there. */
  download: () => {
    const event = new Preventable()
    sessions.get('persist:display')?.emit('will-download', event)
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
