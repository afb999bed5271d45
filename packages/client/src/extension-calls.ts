import type { ArchiveView, ExtensionsView, ExtensionView } from '@pressobox/protocol'
import type { ExtensionChange, ExtensionSource } from './api-bodies.ts'
import type { Request } from './request.ts'
import type { Result } from './result.ts'

export interface ExtensionCalls {
  extensions(): Promise<Result<ExtensionsView>>
  /** What is in a .zip or a .tgz: its `files` are what is installed. Problem: `extension.invalid`. */
  lookAtArchive(archive: Blob): Promise<Result<ArchiveView>>
  /** Installs or brings up to date. Problem: `extension.invalid`, with file, line and field. */
  installExtension(from: ExtensionSource): Promise<Result<ExtensionView>>
  changeExtension(name: string, change: ExtensionChange): Promise<Result<ExtensionView>>
  removeExtension(name: string): Promise<Result<null>>
  /** Ends safe mode. */
  startExtensions(): Promise<Result<ExtensionsView>>
}

const path = (name: string): string => `/api/extensions/${encodeURIComponent(name)}`

export const createExtensionCalls = (request: Request): ExtensionCalls => ({
  extensions: () => request({ method: 'GET', path: '/api/extensions' }),
  lookAtArchive: (file) => request({ method: 'PUT', path: '/api/extension-archive', file, retry: false }),
  installExtension: (body) => request({ method: 'POST', path: '/api/extensions', body }),
  changeExtension: (name, body) => request({ method: 'PATCH', path: path(name), body }),
  removeExtension: (name) => request({ method: 'DELETE', path: path(name) }),
  startExtensions: () => request({ method: 'POST', path: '/api/extensions/start', body: {} }),
})
