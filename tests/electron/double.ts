// Stands in for Electron where its binary cannot be had: the app's main process runs as it is, each window is a page in real Chromium.
import { windows } from './double/browser-window.ts'
import { machine } from './double/machine.ts'

export { app, Menu, powerMonitor, powerSaveBlocker } from './double/application.ts'
export { BrowserWindow } from './double/browser-window.ts'
export { ipcMain } from './double/channels.ts'
export { screen } from './double/screens.ts'
export { session } from './double/sessions.ts'

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
