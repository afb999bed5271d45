import { describe, expect, it } from 'vitest'
import type { Told } from '../witness.ts'
import { audit, type Audit } from './audit.ts'
import { printSheet, sheetOf, type FaultOutcome } from './sheet.ts'

const event = (type: string, detail: Record<string, unknown>) => ({ 'detail-type': type, detail })
const placed = (orderId: string, number: number) =>
  event('OrderManager.WaitingCompletion', { orderId, orderNumber: String(number) })
const ticket = (ticketId: string, orderId: string, state: string) =>
  event('TicketService.TicketChanged', { ticketId, orderId, state })
const told = (what: Told['what'], orderId: string, number: number | null): Told => ({
  what,
  orderId,
  number,
  tookMs: 5,
})

const clean: Audit = {
  started: 0,
  placed: 0,
  made: 0,
  ready: 0,
  cancelled: 0,
  timedOut: 0,
  lost: [],
  doubled: [],
  tickets: { printed: 0, unconfirmed: 0, unprinted: 0 },
  untrue: [],
}

describe('the audit of a rehearsal', () => {
  it('finds nothing where all that was told is in the archive and on paper', () => {
    const events = [
      event('Validator.NewOrder', { orderId: 'a' }),
      placed('a', 1),
      event('TicketService.TicketQueued', { ticketId: 't', orderId: 'a' }),
      ticket('t', 'a', 'printed'),
    ]
    expect(audit([told('started', 'a', null), told('placed', 'a', 1)], events, [1])).toEqual({
      ...clean,
      started: 1,
      placed: 1,
      tickets: { printed: 1, unconfirmed: 0, unprinted: 0 },
    })
  })

  it('finds what was told and then forgotten', () => {
    expect(audit([told('ready', 'a', 1)], [placed('a', 1)], []).lost).toEqual(['a was told to be ready'])
  })

  it('finds a number that two orders have, and one that was told to be another', () => {
    expect(audit([told('placed', 'b', 2)], [placed('a', 1), placed('b', 1)], []).doubled).toEqual([
      '1 belongs to 2 orders',
      'b was told to be 2',
    ])
  })

  it('finds a ticket that is told to be printed and is not on paper, and one that came out twice', () => {
    const events = [placed('a', 1), ticket('t', 'a', 'printed'), placed('b', 2), ticket('u', 'b', 'printed')]
    expect(audit([], events, [2, 2]).untrue).toEqual([
      'of number 1 1 to 1 are told to be printed, 0 are on paper',
      'of number 2 1 to 1 are told to be printed, 2 are on paper',
    ])
  })

  it('believes either of a ticket that was never confirmed', () => {
    const events = [placed('a', 1), ticket('t', 'a', 'unconfirmed')]
    expect([audit([], events, []).untrue, audit([], events, [1]).untrue]).toEqual([[], []])
  })
})

describe('the sheet', () => {
  const entry = (tookMs: number, at: number) => ({ ...told('placed', 'a', 1), tookMs, at })
  const fault: FaultOutcome = {
    fault: 'kill',
    what: 'box killed',
    from: 1000,
    until: 2000,
    recoveryMs: 900,
    skipped: null,
    wrong: [],
  }
  const ledger = { told: [entry(10, 500), entry(900, 1950)], arrived: 2, inside: 0, left: 0, refused: {} }

  it('is a go when nothing is lost, and counts only answers of quiet times', () => {
    const sheet = sheetOf({ ledger, audit: { ...clean, placed: 1 }, faults: [fault], exitCode: 0 })
    expect(sheet.reasons).toEqual([])
    expect(Object.fromEntries(sheet.rows)).toMatchObject({
      'order to answer, p50 / p95': '10 ms / 10 ms',
      'fault: kill': 'box killed; well again after 900 ms',
    })
    expect(printSheet(sheet)).toMatch(/\nGO\n$/)
  })

  it('names each reason why it is none', () => {
    const lost = { ...clean, lost: ['a was told to be ready'] }
    const sheet = sheetOf({ ledger, audit: lost, faults: [{ ...fault, recoveryMs: null }], exitCode: null })
    expect(sheet.reasons).toEqual([
      'no order was placed',
      'lost: a was told to be ready',
      'kill: not well again within 20.0 s',
      'the box did not stop cleanly within 5 s',
    ])
  })

  it('says honestly what could not be tried', () => {
    const skipped = { ...fault, fault: 'clock', recoveryMs: null, skipped: 'no signals on this system' }
    const sheet = sheetOf({ ledger, audit: { ...clean, placed: 1 }, faults: [skipped], exitCode: 0 })
    expect([sheet.reasons, Object.fromEntries(sheet.rows)['fault: clock']]).toEqual([
      [],
      'skipped: no signals on this system',
    ])
  })
})
