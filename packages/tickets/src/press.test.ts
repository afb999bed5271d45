import { Ticket, TicketContent, type TicketContentOf } from '@pressobox/domain'
import { afterEach, describe, expect, it } from 'vitest'
import { Press, type Report } from './press.ts'
import { profileForPaper } from './profile.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

function content(more: Partial<TicketContentOf<'bar'>> = {}): TicketContentOf<'bar'> {
  return TicketContent.options[0].parse({
    kind: 'bar',
    number: 42,
    drink: 'Flat White',
    modifiers: ['Oat'],
    tags: [],
    name: 'Ada',
    note: null,
    stand: 'Pressobox',
    eventId: 'POPUP',
    placedAt: 0,
    printedAt: 60_000,
    timeZone: 'UTC',
    language: 'en',
    source: 'phone',
    copy: 0,
    remakes: 0,
    ...more,
  })
}

describe('the press', () => {
  it('tries a ticket again that never began, until the printer is back, and prints it once', async () => {
    const reports: Report[] = []
    const outcomes = [
      { kind: 'failed', cause: 'offline' },
      { kind: 'failed', cause: 'offline' },
      { kind: 'printed' },
    ] as const
    let prints = 0
    const done = Promise.withResolvers<void>()
    const press = new Press({
      printers: [
        {
          name: 'p',
          url: 'tcp://x',
          status: () => Promise.resolve({ reach: 'online', faults: [] }),
          print: async ({ begin }) => {
            const outcome = outcomes[prints] ?? { kind: 'printed' }
            prints += 1
            if (outcome.kind !== 'failed') await begin()
            return outcome
          },
        },
      ],
      profile: profileForPaper('80mm'),
      now: () => 0,
      log: () => undefined,
      wait: () => Promise.resolve(),
      report: (_id, report) => {
        reports.push(report)
        if (report.became === 'printed') done.resolve()
        return Promise.resolve(true)
      },
    })
    closing.push(() => press.stop())
    press.enqueue(
      Ticket.parse({
        id: 't',
        orderId: null,
        content: content(),
        state: 'queued',
        printer: null,
        cause: null,
        createdAt: 0,
      }),
    )
    await done.promise
    expect(reports).toEqual([
      { became: 'failed', cause: 'offline' },
      { became: 'sending', printer: 'p' },
      { became: 'printed' },
    ])
  })
})
