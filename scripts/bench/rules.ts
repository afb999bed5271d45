// npm run bench: what a hundred rules on one event cost; the aim is under 1 ms. Prints a row, asserts nothing.
import { aliasesOf, compileRule, flattenEvent, type Rule } from '../../packages/events/src/index.ts'

const event = {
  version: '0',
  id: '6a7e8feb-b491-4cf7-a9f1-bf3703467718',
  'detail-type': 'OrderManager.WaitingCompletion',
  source: 'awsserverlessda.serverlesspresso',
  account: 'local',
  time: '2026-11-24T13:05:00.000Z',
  region: 'local',
  resources: [],
  detail: {
    eventId: 'ABC',
    Message: 'The guest chose a drink.',
    orderId: '0123456789abcdefghijk',
    userId: 'hQ2c0yqv8Yw1T0m9s3JkLA',
    orderNumber: '17',
    state: 'ABC-CREATED',
    TS: 1_795_000_000_000,
    robot: false,
    drinkOrder: { userId: 'hQ2c0yqv8Yw1T0m9s3JkLA', drink: 'Flat White', modifiers: ['Oat', 'Vanilla'], icon: 'flat' },
  },
}

const shapes: readonly ((n: number) => unknown)[] = [
  (n) => ({ 'detail-type': ['OrderManager.WaitingCompletion'], detail: { eventId: [n % 2 === 0 ? 'ABC' : 'NYC'] } }),
  (n) => ({
    'detail-type': [{ prefix: 'Order' }],
    detail: { drinkOrder: { drink: [{ 'anything-but': `D${String(n)}` }] } },
  }),
  (n) => ({ detail: { orderNumber: [{ wildcard: `*${String(n)}` }], robot: [false] } }),
  () => ({ source: [{ suffix: 'presso' }], detail: { drinkOrder: { modifiers: [{ 'equals-ignore-case': 'oat' }] } } }),
  (n) => ({
    detail: { $or: [{ TS: [{ numeric: ['>', n] }] }, { cause: [{ exists: true }] }, { robot: [true, false] }] },
  }),
]

const rules = Array.from({ length: 100 }, (_, n): Rule => {
  const compiled = compileRule(shapes[n % shapes.length]?.(n))
  if ('problem' in compiled) throw new Error(compiled.problem)
  return compiled.rule
})

function once(): number {
  const flat = flattenEvent(event, aliasesOf(event))
  return rules.filter((rule) => rule.matches(flat)).length
}

const times: number[] = []
let matched = 0
for (let round = 0; round < 3000; round += 1) {
  const began = performance.now()
  matched = once()
  if (round >= 500) times.push(performance.now() - began)
}
times.sort((a, b) => a - b)
const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(3)
console.log(
  `100 rules on one event, p50 / p99: ${at(0.5)} / ${at(0.99)} ms (${String(matched)} matched; aim: under 1 ms)`,
)
