import { contextBridge, ipcRenderer } from 'electron'
import type { SavedFile, Shell } from '@pressobox/client'

const ask = (channel: string, ...given: readonly unknown[]) => ipcRenderer.invoke(`presso:${channel}`, ...given)

const shell: Shell = {
  token: () => ask('token'),
  state: () => ask('state'),
  leave: (pin, to) => ask('leave', pin, to),
  fullScreen: () => ask('full-screen'),
  onSaved: (listener) => {
    const heard = (_event: unknown, saved: SavedFile): void => listener(saved)
    ipcRenderer.on('presso:saved', heard)
    return () => void ipcRenderer.off('presso:saved', heard)
  },
  onWake: (listener) => {
    // The event itself stays here: a page gets no hold of the renderer's own objects.
    const heard = (): void => listener()
    ipcRenderer.on('presso:wake', heard)
    return () => void ipcRenderer.off('presso:wake', heard)
  },
}

contextBridge.exposeInMainWorld('presso', shell)
contextBridge.exposeInMainWorld('pressoTrouble', { retry: () => ask('retry'), quit: () => ask('quit') })
