import type { Audit } from './audit.ts'
import type { Ledger } from './ledger.ts'

/** What became of a fault that was made on purpose. */
export interface FaultOutcome {
  readonly fault: string
  /** What was done, in words. */
  readonly what: string
  /** When it was done and when all was well again, ms of the machine; null when it never was. */
  readonly from: number
  readonly until: number | null
  /** From the end of the fault to all being well again, ms; null when it never was. */
  readonly recoveryMs: number | null
  /** Why it could not be made; null when it was. */
  readonly skipped: string | null
  /** What else went wrong with it. */
  readonly wrong: readonly string[]
}

export interface Rehearsed {
  readonly ledger: Ledger
  readonly audit: Audit
  readonly faults: readonly FaultOutcome[]
  /** How the box stopped: its exit code, or null when it had to be killed. */
  readonly exitCode: number | null
}

export interface Sheet {
  readonly rows: readonly (readonly [string, string])[]
  /** Why not; empty when it is a go. */
  readonly reasons: readonly string[]
}

/** Longer than this nobody waits for an answer, ms. */
const slowestMs = 2000
/** Longer than this a bar does not stand still, ms. */
const longestRecoveryMs = 20_000

/** The go/no-go sheet. */
export function sheetOf({ ledger, audit, faults, exitCode }: Rehearsed): Sheet {
  const placed = ledger.told.filter(({ what }) => what === 'placed')
  const calm = placed.filter(({ at, tookMs }) => faults.every((fault) => !overlaps(fault, at - tookMs, at)))
  const times = calm.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b)
  const [half, most] = [percentile(times, 0.5), percentile(times, 0.95)]
  const { tickets } = audit
  const rows: [string, string][] = [
    ['guests', `${String(ledger.arrived)}, ${String(ledger.left)} of them left without an order`],
    ['orders started', String(audit.started)],
    ['orders placed', String(audit.placed)],
    ['orders made', String(audit.made)],
    ['orders ready', String(audit.ready)],
    ['cancelled, timed out', `${String(audit.cancelled)}, ${String(audit.timedOut)}`],
    ['told and lost', String(audit.lost.length)],
    ['numbers twice', String(audit.doubled.length)],
    [
      'tickets',
      `${String(tickets.printed)} printed, ${String(tickets.unconfirmed)} not confirmed, ${String(tickets.unprinted)} not printed`,
    ],
    ['tickets untrue', String(audit.untrue.length)],
    ['order to answer, p50 / p95', half === null || most === null ? 'none' : `${ms(half)} / ${ms(most)}`],
    ...faults.map((fault): [string, string] => [`fault: ${fault.fault}`, told(fault)]),
    ['stopped', exitCode === 0 ? 'cleanly' : `with ${exitCode === null ? 'force' : `code ${String(exitCode)}`}`],
  ]
  return { rows, reasons: reasons({ ledger, audit, faults, exitCode }, most) }
}

function reasons({ audit, faults, exitCode }: Rehearsed, p95: number | null): readonly string[] {
  return [
    ...(audit.placed === 0 ? ['no order was placed'] : []),
    ...audit.lost.map((each) => `lost: ${each}`),
    ...audit.doubled.map((each) => `number: ${each}`),
    ...audit.untrue.map((each) => `ticket: ${each}`),
    ...(p95 !== null && p95 > slowestMs ? [`one answer in twenty takes longer than ${ms(slowestMs)}`] : []),
    ...faults.flatMap(({ fault, recoveryMs, skipped, wrong }) => [
      ...(skipped === null && (recoveryMs === null || recoveryMs > longestRecoveryMs)
        ? [`${fault}: not well again within ${ms(longestRecoveryMs)}`]
        : []),
      ...wrong.map((each) => `${fault}: ${each}`),
    ]),
    ...(exitCode === 0 ? [] : ['the box did not stop cleanly within 5 s']),
  ]
}

function overlaps({ from, until, skipped }: FaultOutcome, began: number, ended: number): boolean {
  return skipped === null && ended >= from && began <= (until ?? Infinity)
}

function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
}

function told({ what, recoveryMs, skipped }: FaultOutcome): string {
  if (skipped !== null) return `skipped: ${skipped}`
  return `${what}; ${recoveryMs === null ? 'not well again' : `well again after ${ms(recoveryMs)}`}`
}

function ms(time: number): string {
  return time < 1000 ? `${time.toFixed(0)} ms` : `${(time / 1000).toFixed(1)} s`
}

/** The sheet as a table, and the verdict. */
export function printSheet({ rows, reasons: why }: Sheet): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  const lines = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`)
  return [...lines, '', why.length === 0 ? 'GO' : 'NO GO', ...why.map((reason) => `  ${reason}`), ''].join('\n')
}
