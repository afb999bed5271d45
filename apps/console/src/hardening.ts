import type { App, DownloadItem, Session, WebContents } from 'electron'

type IsOwn = (url: string) => boolean

/** Every page of this app, whoever opens it: no other window, no other place, nothing embedded. */
export function harden(app: App, isOwn: IsOwn): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-frame-navigate', (event) => {
      if (!isOwn(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (!isOwn(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** What becomes of a file that a page saves; null where none is. */
export type OnDownload = ((item: DownloadItem) => void) | null

/** A session that asks nobody but the box, and that no page gets a device, a place or a file from. */
export function closeOff(session: Session, isOwn: IsOwn, onDownload: OnDownload): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event, item) => {
    if (onDownload === null) event.preventDefault()
    else onDownload(item)
  })
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, isOwn) }))
}

function mayLoad(url: string, isOwn: IsOwn): boolean {
  return /^(?:data|devtools):/.test(url) || isOwn(url.replace(/^ws:/, 'http:').replace(/^blob:/, ''))
}
