import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readable } from './readable.ts'

const Printer = z.object({ url: z.string(), paper: z.enum(['80mm', '58mm']).default('80mm') })
const read = readable(
  z.looseObject({
    pin: z.string(),
    printers: z.record(z.string(), Printer).default({}),
    sessions: z.array(z.object({ role: z.enum(['barista', 'manager']) })).default([]),
    wifi: z.object({ ssid: z.string() }).nullable().default(null),
    paper: z.enum(['80mm', '58mm']).default('80mm'),
  }),
)
const nothing = { printers: {}, sessions: [], wifi: null, paper: '80mm' }

describe('a record that another version wrote', () => {
  it('keeps what this one has no name for', () => {
    expect(read({ pin: '1', lamp: { red: 1 } })).toEqual({ ...nothing, pin: '1', lamp: { red: 1 } })
  })

  it('is read without the printer, the session and the field that this one cannot read', () => {
    const written = {
      pin: '1',
      printers: { bar: { url: 'tcp://a' }, wall: { url: 'tcp://b', paper: '112mm' } },
      sessions: [{ role: 'barista' }, { role: 'cashier' }, { role: 'manager' }],
      wifi: { ssid: 7 },
      paper: 'roll',
    }
    expect(read(written)).toEqual({
      ...nothing,
      pin: '1',
      printers: { bar: { url: 'tcp://a', paper: '80mm' } },
      sessions: [{ role: 'barista' }, { role: 'manager' }],
    })
  })

  it.each([null, 7, [], {}, { pin: 7 }, 'pin'])('is none where it is %j', (written) => {
    expect(read(written)).toBeNull()
  })

  it('may be a list', () => {
    expect(readable(z.array(z.number()))([1, 'two', 3])).toEqual([1, 3])
  })
})
