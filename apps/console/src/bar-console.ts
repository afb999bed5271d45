import { join } from 'node:path'
import { app, powerMonitor } from 'electron'
import { exit, failureOf, flagsAnew, startBox, type Flags, type StartedBox } from '@pressobox/launch'
import type { Admission } from '@pressobox/client'
import { pickLanguage, sayer, type Language } from '@pressobox/words'
import { launchWords } from '@pressobox/words/launch'
import { Awake } from './awake.ts'
import { openBridge } from './bridge.ts'
import { DisplayWindow } from './display-window.ts'
import { KioskWindow } from './kiosk-window.ts'
import { saveOntoStick } from './saving.ts'
import { troublePage, type Trouble } from './trouble-page.ts'

/** The box and its windows: started together, stopped together. */
export class BarConsole {
  #flags: Flags
  #box: StartedBox | null = null
  #starting: Promise<void> | null = null
  #window: KioskWindow | null = null
  #display: DisplayWindow | null = null
  #awake: Awake | null = null
  #troubleUrl: string | null = null
  /** The window gets one token a start: whoever locks it needs the PIN. */
  #mayHaveToken = true
  #failedWith: number = exit.stopped
  #stopping: Promise<number> | null = null
  readonly #tellServes: () => () => void
  #tellStopping: (() => void) | null = null

  /** `tellServes` tells who started the app that the box serves, and hands back what tells that it stops. */
  constructor(flags: Flags, tellServes: () => () => void) {
    this.#flags = flags
    this.#tellServes = tellServes
  }

  isOwn(url: string): boolean {
    return url === this.#troubleUrl || (this.#box !== null && URL.parse(url)?.origin === this.#box.appliance.origin)
  }

  focus(): void {
    this.#window?.focus()
  }

  async start(): Promise<void> {
    this.#window = new KioskWindow({
      isOwn: (url) => this.isOwn(url),
      log,
      onDownload: (item) =>
        saveOntoStick(item, {
          ontoStick: async (name, content) => (await this.#box?.appliance.ontoStick(name, content)) ?? false,
          tell: (saved) => this.#window?.contents()?.send('presso:saved', saved),
          log,
        }),
      onGivenUp: (count) => this.#showTrouble(this.#failingWindow(count)),
    })
    openBridge(
      {
        token: () => this.#token(),
        state: () => ({ kiosk: this.#window?.isKiosk ?? false, reloads: this.#window?.reloads ?? 0 }),
        leave: (pin, to) => this.#leave(pin, to),
        fullScreen: () => this.#setKiosk(true),
        retry: () => this.#run(),
        quit: () => app.quit(),
      },
      {
        contents: () => this.#window?.contents() ?? null,
        isAt: (asker, url) => (asker === 'trouble' ? url === this.#troubleUrl : this.#isConsole(url)),
      },
    )
    powerMonitor.on('resume', () => this.#window?.contents()?.send('presso:wake'))
    await this.#run()
  }

  /** Resolves with the exit code once everything is on disk. */
  stop(): Promise<number> {
    this.#stopping ??= this.#stop()
    return this.#stopping
  }

  async #stop(): Promise<number> {
    await this.#starting
    this.#tellStopping?.()
    this.#awake?.stop()
    this.#display?.destroy()
    this.#window?.destroy()
    try {
      await this.#box?.stop()
      return this.#failedWith
    } catch (error) {
      log('Not everything stopped cleanly.', error)
      return exit.failed
    }
  }

  /** Starts the box where it does not run, and shows the console, or in words why not. */
  async #run(): Promise<void> {
    this.#starting ??= this.#startBox().finally(() => (this.#starting = null))
    await this.#starting
  }

  async #startBox(): Promise<void> {
    try {
      this.#box ??= await this.#open()
      this.#failedWith = exit.stopped
      this.#troubleUrl = null
      this.#window?.show(`${this.#box.appliance.origin}/console`)
    } catch (error) {
      const { code, what, todo } = failureOf(error, language())
      log('The box could not be started.', error)
      this.#failedWith = code
      this.#showTrouble({ title: sayer(language(), launchWords)('title'), what, todo })
    }
  }

  async #open(): Promise<StartedBox> {
    const folder = (path: string): string => join(import.meta.dirname, '..', path)
    const box = await startBox(this.#flags, folder, log, () => void this.#startAnew())
    const { appliance } = box
    this.#awake = new Awake(appliance.followOpen)
    this.#display = new DisplayWindow({
      origin: appliance.origin,
      isOwn: (url) => this.isOwn(url),
      token: () => appliance.oneTimeToken('display'),
      console: () => this.#window?.bounds() ?? { x: 0, y: 0, width: 0, height: 0 },
      log,
    })
    if (appliance.drawnPin !== null)
      process.stdout.write(`PIN       ${appliance.drawnPin}   (shown once; note it down)\n`)
    process.stdout.write(`ready ${appliance.origin}\n`)
    this.#tellStopping ??= this.#tellServes()
    return box
  }

  /** Something waits for a start: whoever stands at the window is let in again. */
  async #startAnew(): Promise<void> {
    const box = this.#box
    if (box === null || this.#stopping !== null) return
    this.#box = null
    this.#awake?.stop()
    this.#display?.destroy()
    this.#flags = flagsAnew(this.#flags, box)
    await box.stop().catch((error: unknown) => log('Not everything stopped cleanly.', error))
    this.#mayHaveToken = true
    await this.#run()
  }

  #showTrouble(trouble: Trouble): void {
    this.#troubleUrl = troublePage(trouble, language())
    this.#window?.show(this.#troubleUrl)
  }

  #failingWindow(count: number): Trouble {
    const say = sayer(language(), launchWords)
    const address = `${this.#box?.appliance.phoneOrigin ?? ''}/console`
    return { title: say('windowTitle'), what: say('windowWhat', { count }), todo: say('windowTodo', { address }) }
  }

  #isConsole(url: string): boolean {
    const at = URL.parse(url)
    return at !== null && at.origin === this.#box?.appliance.origin && at.pathname === '/console'
  }

  #token(): Admission | null {
    if (this.#box === null || !this.#mayHaveToken) return null
    this.#mayHaveToken = false
    const { oneTimeToken, drawnPin } = this.#box.appliance
    return { token: oneTimeToken('manager'), drawnPin }
  }

  async #leave(pin: string, to: 'window' | 'stop'): Promise<'done' | 'wrong' | 'locked'> {
    const answer = (await this.#box?.appliance.checkPin(pin)) ?? 'wrong'
    if (typeof answer === 'object') return 'locked'
    if (answer !== 'manager') return 'wrong'
    if (to === 'window') this.#setKiosk(false)
    // The page hears that it was done before its window goes.
    else setImmediate(() => app.quit())
    return 'done'
  }

  #setKiosk(kiosk: boolean): null {
    this.#window?.setKiosk(kiosk)
    return null
  }
}

function language(): Language {
  return pickLanguage([app.getLocale()], 'en')
}

function log(sentence: string, error: unknown): void {
  process.stderr.write(`${sentence} ${error instanceof Error ? error.message : String(error)}\n`)
}
