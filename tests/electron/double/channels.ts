type Handler = (event: unknown, ...given: unknown[]) => unknown
export const handlers = new Map<string, Handler>()
export const ipcMain = { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) }
