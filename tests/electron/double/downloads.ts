import { EventEmitter } from 'node:events'
import type { Download } from 'playwright-core'
import { Preventable } from './preventable.ts'

/** A download as Electron tells of it: kept from happening, or saved where the app says, and done. */
export async function passOn(download: Download, session: EventEmitter): Promise<void> {
  const event = new Preventable()
  let path: string | null = null
  const item = Object.assign(new EventEmitter(), {
    getFilename: () => download.suggestedFilename(),
    setSavePath: (to: string) => void (path = to),
  })
  session.emit('will-download', event, item)
  if (event.defaultPrevented || path === null) return download.cancel()
  await download.saveAs(path)
  item.emit('done', {}, 'completed')
}
