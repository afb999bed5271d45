import { stringify } from 'csv-stringify/sync'
import { waitOf } from './order-line.ts'
import type { Report } from './report.ts'

const instant = (at: number | null): string => (at === null ? '' : new Date(at).toISOString())

/** A line for each order, without names, notes or identities. A cell that a spreadsheet would run as a formula is made harmless. */
export function csvOf({ lines }: Report): string {
  const rows = lines.map((line) => ({
    number: line.number ?? '',
    source: line.source,
    drink: line.drink ?? '',
    modifiers: line.modifiers.join(' + '),
    state: line.state,
    scanned: instant(line.scannedAt),
    placed: instant(line.placedAt),
    making: instant(line.makingAt),
    ready: instant(line.readyAt),
    collected: instant(line.collectedAt),
    ended: instant(line.endedAt),
    wait_seconds: waitOf(line) === null ? '' : String(Math.round((waitOf(line) ?? 0) / 1000)),
    promised_minutes:
      line.promised === null ? '' : `${String(line.promised.lowMinutes)} to ${String(line.promised.highMinutes)}`,
    missed: line.missed ? 'yes' : 'no',
    remakes: String(line.remakes),
    cause: line.cause ?? '',
    barista: line.barista ?? '',
  }))
  const columns = [
    'number',
    'source',
    'drink',
    'modifiers',
    'state',
    'scanned',
    'placed',
    'making',
    'ready',
    'collected',
  ]
  const more = ['ended', 'wait_seconds', 'promised_minutes', 'missed', 'remakes', 'cause', 'barista']
  return stringify(rows, {
    header: true,
    columns: [...columns, ...more],
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}
