import { join, resolve } from 'node:path'
import { app, Menu } from 'electron'
import { dataFolder, exit, standCommand, tellServiceManager, type Flags } from '@pressobox/launch'
import { CommanderError } from 'commander'
import { BarConsole } from './bar-console.ts'
import { harden } from './hardening.ts'

/** What a kiosk without internet has no use for, and what fingers set off by mistake. */
const switches = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-pinch'],
  ['overscroll-history-navigation', '0'],
] as const

/** Starts the app: one instance for each data folder, a box of its own, one window on it. */
export function runConsole(words: readonly string[], environment: NodeJS.ProcessEnv): void {
  const flags = readFlags(words, environment)
  if (flags === null) return app.exit(exit.arguments)
  app.setPath('userData', join(resolve(dataFolder(flags)), 'window'))
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write('The console is open already: its window comes to the front.\n')
    return app.exit(exit.stopped)
  }
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
  app.enableSandbox()
  Menu.setApplicationMenu(null)
  const bar = new BarConsole(flags, () => tellServiceManager(environment))
  harden(app, (url) => bar.isOwn(url))
  app.on('second-instance', () => bar.focus())
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    // Electron would end at once: the journal and the printers come first.
    event.preventDefault()
    void bar.stop().then((code) => app.exit(code))
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit())
  void app.whenReady().then(() => bar.start())
}

function readFlags(words: readonly string[], environment: NodeJS.ProcessEnv): Flags | null {
  const read: { flags: Flags | null } = { flags: null }
  // A desktop starts a packed app anywhere.
  const data = app.isPackaged ? { PRESSO_DATA: join(app.getPath('appData'), 'pressobox') } : {}
  const command = standCommand({ ...data, ...environment }, (flags) => {
    read.flags = flags
  })
  try {
    // Chromium's own switches stand among ours.
    command
      .allowUnknownOption()
      .allowExcessArguments()
      .parse([...words], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
  }
  return read.flags
}
