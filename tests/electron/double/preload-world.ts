/** The preload as it is, with what it may ask Electron for. */
export function inWorld(preload: string): string {
  return `if (window === top) (() => {
    const listeners = new Map()
    const electron = {
      contextBridge: { exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value, enumerable: true }) },
      ipcRenderer: {
        invoke: (channel, ...given) => window.__invoke(channel, given),
        on: (channel, listener) => { const heard = ({ detail }) => listener({}, ...detail); listeners.set(listener, heard); addEventListener('ipc:' + channel, heard) },
        off: (channel, listener) => removeEventListener('ipc:' + channel, listeners.get(listener)),
      },
    }
    const require = (name) => { if (name === 'electron') return electron; throw new Error('a sandboxed preload has no ' + name) }
    const module = { exports: {} }
    ;(function (require, module, exports) { ${preload}
    })(require, module, module.exports)
  })()`
}
