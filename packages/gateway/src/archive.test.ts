import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestBox, type Device, type Json, type TestBox } from './testing/test-box.ts'

let box: TestBox
let staff: Device
beforeAll(async () => {
  box = await startTestBox()
  staff = await box.staff()
  for (let count = 0; count < 3; count += 1) {
    const { id } = (await staff.call('POST', '/api/orders', { drink: 'americano' })).json
    await staff.call('POST', `/api/orders/${id}/complete`, {})
  }
  await staff.call('POST', '/api/event', { eventId: 'FAIR' })
  await staff.call('POST', '/api/orders', { drink: 'americano' })
})
afterAll(() => box.stop())

async function lines(query: string): Promise<readonly Json[]> {
  const { text } = await staff.call('GET', `/api/events?${query}`)
  return text.split('\n').flatMap((line): Json[] => (line === '' ? [] : [JSON.parse(line)]))
}

describe('the archive', () => {
  it('gives envelopes as NDJSON, oldest first, each with its seq and an id of its own', async () => {
    const all = await lines('after=0')
    const { headers } = await staff.call('GET', '/api/events')
    expect([
      headers.get('content-type'),
      all.map(({ seq }) => seq).every((seq, index) => index === 0 || seq >= all[index - 1]?.seq),
      new Set(all.map(({ id }) => id)).size === all.length,
      all.every(
        ({ version, source, detail }) =>
          version === '0' && source === 'awsserverlessda.serverlesspresso' && detail.Message !== '',
      ),
    ]).toEqual(['application/x-ndjson', true, true, true])
  })

  it.each([1, 2, 3, 4, 5, 7])(
    'is the same read %i at a time: no seq is parted, and the limit is kept',
    async (limit) => {
      const all = await lines('')
      const pages: (readonly Json[])[] = []
      for (let after = 0; ; after = pages.at(-1)?.at(-1)?.seq) {
        const page = await lines(`after=${String(after)}&limit=${String(limit)}`)
        if (page.length === 0) break
        pages.push(page)
      }
      const over = pages.filter((page) => page.length > limit)
      expect(pages.flat()).toEqual(all)
      expect(over.every((page) => new Set(page.map(({ seq }) => seq)).size === 1)).toBe(true)
    },
  )

  it('may be asked for one event, and for a time', async () => {
    const [all, fair] = [await lines(''), await lines('event=FAIR')]
    const middle = all[5]?.time
    const [until, since] = [await lines(`to=${middle}`), await lines(`from=${middle}`)]
    expect([
      fair.every(({ detail }) => detail.eventId === 'FAIR'),
      fair.length > 0,
      (await lines('event=NONE')).length,
      until.every(({ time }) => time <= middle),
      since.every(({ time }) => time >= middle),
      until.length + since.length >= all.length,
    ]).toEqual([true, true, 0, true, true, true])
  })
})
