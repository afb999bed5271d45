import { expect, it } from 'vitest'
import { Arrivals } from './arrivals.ts'
import { startTestBox } from './testing/test-box.ts'

it('phones that open the order page count once each, and are written down when the box stops', async () => {
  const box = await startTestBox()
  const counts: number[] = []
  box.running.stand.subscribe(({ fact }) => {
    if (fact.type === 'guests.arrived') counts.push(fact.count)
  })
  const [ada, bob] = [box.device(), box.device()]
  const seq = box.running.stand.seq()
  for (const phone of [ada, ada, bob]) expect((await phone.call('GET', '/?c=scanned')).status).toBe(200)
  expect(box.running.stand.seq()).toBe(seq)
  await box.gateway.stop()
  expect(counts).toEqual([2])
  await box.stop()
})

it('who comes to another event counts there too', async () => {
  const box = await startTestBox()
  const { stand } = box.running
  const counts: unknown[] = []
  stand.subscribe(({ fact, eventId }) => {
    if (fact.type === 'guests.arrived') counts.push([eventId, fact.count])
  })
  const first = new Arrivals(stand, () => {})
  first.came('ada')
  await first.stop()
  await stand.execute({ name: 'start-event', eventId: 'FAIR', copyFrom: null }, { kind: 'box' })
  first.came('ada')
  first.came('ada')
  await first.stop()
  expect(counts).toEqual([
    ['POPUP', 1],
    ['FAIR', 1],
  ])
  await box.stop()
})

it('who came in the last minute of an event counts to that one', async () => {
  const box = await startTestBox()
  const counts: unknown[] = []
  box.running.stand.subscribe(({ fact, eventId }) => {
    if (fact.type === 'guests.arrived') counts.push([eventId, fact.count])
  })
  const staff = await box.staff()
  for (const phone of [box.device(), box.device()]) await phone.call('GET', '/')
  expect((await staff.call('POST', '/api/event', { eventId: 'FAIR' })).status).toBe(200)
  await box.device().call('GET', '/')
  await box.gateway.stop()
  expect(counts).toEqual([
    ['POPUP', 2],
    ['FAIR', 1],
  ])
  await box.stop()
})
