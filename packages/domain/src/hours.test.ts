import { describe, expect, it } from 'vitest'
import { beginOfDay, Hours, lastEdge, nextMidnight, nextOpening } from './hours.ts'

const zone = 'Europe/Lisbon'
const at = (text: string): number => Date.parse(text)
const schedule: readonly Hours[] = [
  { day: 'mon', opens: '08:00', lastOrder: '16:45' },
  { day: 'tue', opens: '08:00', lastOrder: '12:00' },
  { day: 'tue', opens: '14:00', lastOrder: '18:00' },
  { day: '2026-07-07', opens: '10:00', lastOrder: '11:00' },
]
const edge = (from: string, to: string): string | null => {
  const found = lastEdge(schedule, zone, at(from), at(to))
  return found === null ? null : `${found.opens ? 'opens' : 'closes'} ${new Date(found.at).toISOString().slice(0, 16)}`
}

it('a day begins at midnight by the clocks of the place, also when they change', () => {
  const days = ['2026-06-29', '2026-03-29', '2026-03-30', '2026-10-26']
  const begins = (timeZone: string) => days.map((day) => new Date(beginOfDay(day, timeZone)).toISOString().slice(0, 16))
  expect([begins('Europe/Lisbon'), begins('Pacific/Auckland')[0]]).toEqual([
    ['2026-06-28T23:00', '2026-03-29T00:00', '2026-03-29T23:00', '2026-10-26T00:00'],
    '2026-06-28T12:00',
  ])
})

describe('opening hours', () => {
  it('give the last edge that passed, by the clocks of the place', () => {
    expect([
      edge('2026-06-29T06:59:00Z', '2026-06-29T07:00:00Z'),
      edge('2026-06-29T07:00:00Z', '2026-06-29T15:44:00Z'),
      edge('2026-06-29T06:00:00Z', '2026-06-29T15:45:00Z'),
      edge('2026-06-30T10:00:00Z', '2026-06-30T13:30:00Z'),
      edge('2026-12-07T07:00:00Z', '2026-12-07T08:00:00Z'),
    ]).toEqual([
      'opens 2026-06-29T07:00',
      null,
      'closes 2026-06-29T15:45',
      'opens 2026-06-30T13:00',
      'opens 2026-12-07T08:00',
    ])
  })

  it('of a date go before those of its weekday', () => {
    expect(edge('2026-07-07T00:00:00Z', '2026-07-07T23:00:00Z')).toBe('closes 2026-07-07T10:00')
  })

  it('say when it opens next, over the day on which clocks change too', () => {
    const next = (from: string): string => new Date(nextOpening(schedule, zone, at(from)) ?? 0).toISOString()
    expect([next('2026-10-20T18:00:00Z'), next('2026-06-29T06:00:00Z')]).toEqual([
      '2026-10-26T08:00:00.000Z',
      '2026-06-29T07:00:00.000Z',
    ])
    expect(nextOpening([], zone, 0)).toBeNull()
  })

  it('know when tomorrow begins where the event is, over the day on which clocks change too', () => {
    const midnight = (from: string): string => new Date(nextMidnight(at(from), zone)).toISOString()
    expect([
      midnight('2026-06-29T22:59:00Z'),
      midnight('2026-06-29T23:01:00Z'),
      midnight('2026-10-25T00:30:00Z'),
    ]).toEqual(['2026-06-29T23:00:00.000Z', '2026-06-30T23:00:00.000Z', '2026-10-26T00:00:00.000Z'])
  })

  it('end after they begin', () => {
    expect(Hours.safeParse({ day: 'mon', opens: '16:00', lastOrder: '08:00' }).success).toBe(false)
  })
})
