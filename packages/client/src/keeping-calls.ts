import type { RestoreView, SavingView, UpdateView } from '@pressobox/protocol'
import type { Request } from './request.ts'
import type { Result } from './result.ts'

/** What a report is of: days (2026-11-24) are whole, by the calendar of the event; without them it is of all of it. */
export interface ReportSpan {
  readonly event: string
  readonly firstDay?: string | undefined
  readonly lastDay?: string | undefined
}

/** What keeps the box and ends its events; for managers. */
export interface KeepingCalls {
  saving(): Promise<Result<SavingView>>
  /** Null is the first stick that is there. */
  chooseFolder(folder: string | null): Promise<Result<SavingView>>
  /** Problem: `stick.missing`. */
  saveBackup(): Promise<Result<{ readonly name: string }>>
  /** Both files of the report, on the stick. Problem: `stick.missing`. */
  saveReport(of: ReportSpan): Promise<Result<{ readonly names: readonly string[] }>>
  /** A file for whoever helps from afar, on the stick. Problem: `stick.missing`. */
  saveSupport(): Promise<Result<{ readonly name: string }>>
  /** An address that gives the report once. */
  linkReport(of: ReportSpan): Promise<Result<{ readonly url: string; readonly lastsMs: number }>>
  /** Looks at a backup, line by line. Problems: `backup.unusable`, `stand.open`. */
  checkUpload(file: Blob): Promise<Result<RestoreView>>
  /** The same of one on the stick. */
  checkSaved(name: string): Promise<Result<RestoreView>>
  /** The box starts anew, and is that of the backup. */
  restore(id: string): Promise<Result<unknown>>
  /** The box starts anew, without the names of that event. */
  eraseNames(eventId: string): Promise<Result<unknown>>
  /** Null on a machine that was not made from an image. */
  update(): Promise<Result<{ readonly update: UpdateView | null }>>
  /** Sends an update: the box looks at it, writes it beside its own system and starts it. Problems: `stand.open`, `update.busy`, `update.space`, `machine.foreign`. */
  sendUpdate(file: Blob): Promise<Result<unknown>>
  /** The same with one on a stick, or with the version before. */
  startUpdate(from: 'stick' | 'back'): Promise<Result<unknown>>
  guided(): Promise<Result<{ readonly steps: readonly string[] }>>
  guide(steps: readonly string[]): Promise<Result<null>>
}

/** Reading a large backup back takes its time. */
const patientMs = 10 * 60_000
/** A whole system over a slow Wi-Fi. */
const sendingMs = 60 * 60_000

export const createKeepingCalls = (request: Request): KeepingCalls => ({
  saving: () => request({ method: 'GET', path: '/api/saving' }),
  chooseFolder: (folder) => request({ method: 'PUT', path: '/api/saving', body: { folder } }),
  saveBackup: () =>
    request({ method: 'POST', path: '/api/saving/backup', body: {}, retry: false, timeoutMs: patientMs }),
  saveReport: (body) => request({ method: 'POST', path: '/api/saving/report', body, timeoutMs: patientMs }),
  saveSupport: () => request({ method: 'POST', path: '/api/saving/support', body: {}, timeoutMs: patientMs }),
  linkReport: (body) => request({ method: 'POST', path: '/api/report-links', body }),
  checkUpload: (file) => request({ method: 'PUT', path: '/api/backup', file, retry: false, timeoutMs: patientMs }),
  checkSaved: (name) =>
    request({ method: 'POST', path: '/api/restore/check', body: { name }, retry: false, timeoutMs: patientMs }),
  restore: (id) => request({ method: 'POST', path: '/api/restore', body: { id }, retry: false, timeoutMs: patientMs }),
  eraseNames: (eventId) =>
    request({ method: 'POST', path: `/api/pop-ups/${encodeURIComponent(eventId)}/erase`, body: {}, retry: false }),
  update: () => request({ method: 'GET', path: '/api/machine/update' }),
  sendUpdate: (file) =>
    request({ method: 'PUT', path: '/api/machine/update', file, retry: false, timeoutMs: sendingMs }),
  startUpdate: (from) => request({ method: 'POST', path: '/api/machine/update', body: { from }, retry: false }),
  guided: () => request({ method: 'GET', path: '/api/guide' }),
  guide: (steps) => request({ method: 'PUT', path: '/api/guide', body: { steps } }),
})
