import { expect, it } from 'vitest'
import { minute } from './config.ts'
import { OrderId } from './id.ts'
import { answered, noRequests, remember, type Requests } from './once.ts'

const orderId = OrderId.parse('an order')
const day = 24 * 60 * minute

it('answers a repeated request for 24 hours and no longer', () => {
  const requests = remember(noRequests, 'a key', { orderId, at: 1000 })
  expect([day + 1000, day + 1001].map((at) => answered(requests, 'a key', at))).toEqual([{ orderId, at: 1000 }, null])
})

it('knows the last twenty thousand requests whatever happens, and never more than forty thousand', () => {
  let requests: Requests = noRequests
  for (let index = 0; index < 60_001; index += 1) requests = remember(requests, String(index), { orderId, at: index })
  const known = Array.from({ length: 60_001 }, (_, index) => answered(requests, String(index), 60_001) !== null)
  expect([known.slice(-20_000).every(Boolean), known.filter(Boolean).length <= 40_000, known[0]]).toEqual([
    true,
    true,
    false,
  ])
})
