import { Fact, type FactOf } from '@pressobox/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue, eventTypes, problemOf } from './catalogue/catalogue.ts'
import { entryOf } from './catalogue/catalogue.ts'
import { entries } from './catalogue/entries.ts'
import { publicEvents, type PlacedEvent } from './public-events.ts'
import { anyPlay, wholeDay } from './testing/plays.ts'

const wall = 1_795_528_980_000

function told(
  fact: Fact,
  complain: (problem: string) => void = (problem) => expect.fail(problem),
): readonly PlacedEvent[] {
  return publicEvents(fact, { eventId: 'ABC', wall, userId: (device) => `hash-of-${String(device.length)}`, complain })
}

const day = wholeDay()

describe('what is published', () => {
  it('covers every type of fact in the day that the tests play', () => {
    // A noted request is decided by nobody: the stand keeps it, so that it can be repeated.
    const types = Fact.options.map((option) => option.shape.type.value).filter((type) => type !== 'request.noted')
    expect([...new Set(day.facts.map(({ type }) => type))].toSorted()).toEqual(types.toSorted())
  })

  it('is as the catalogue says, whatever happens in whatever order', () => {
    for (const fact of day.facts) told(fact)
    fc.assert(
      fc.property(anyPlay, ({ facts }) => {
        for (const fact of facts) told(fact)
      }),
      { numRuns: 100 },
    )
  })

  it('is led by the event that the catalogue calls primary', () => {
    for (const fact of day.facts) {
      // That somebody wants to be forgotten is told to nobody.
      if (fact.type === 'customer.forgotten') continue
      const [primary] = told(fact)
      expect([fact.type, primary === undefined ? [] : entries[entryOf(primary.type)].primaryOf]).toEqual([
        fact.type,
        expect.arrayContaining([fact.type]),
      ])
    }
  })

  it('names no guest, and gives away no code, key or device', () => {
    const text = JSON.stringify(day.facts.flatMap((fact) => told(fact)))
    const codes = day.facts.flatMap((fact) => (fact.type === 'code.drawn' ? [fact.code, fact.short] : []))
    const devices = ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay', 'gus'].map((device) => `"${device}"`)
    expect(codes.length).toBeGreaterThan(2)
    for (const secret of [...codes, ...devices, 'Adalovelace', 'Extrahotplease', 'in a hurry', 'nonsense-code'])
      expect(text).not.toContain(secret)
  })

  it.each([
    [null, null],
    ['Sold out', 'sold-out'],
    ['Esgotado', 'sold-out'],
    ['Ada was rude', 'other'],
  ])('says why an order was cancelled by a code alone: %s is %s', (reason, cause) => {
    const cancelled = day.facts.find((fact) => fact.type === 'order.cancelled')
    if (cancelled === undefined) throw new Error('nothing was cancelled')
    const [primary] = told({ ...cancelled, order: { ...cancelled.order, cause: reason } })
    expect(primary?.detail).toMatchObject({ cause })
  })

  it('has no tenant inside a type', () => {
    expect(eventTypes.filter((type) => /ABC|POPUP|<|-(?:COMPLETED|CANCELLED)$/.test(type))).toEqual([])
  })

  it('leaves out an event that is not as the catalogue says, tells why, and goes on with the others', () => {
    const completed = day.facts.find((fact): fact is FactOf<'order.completed'> => fact.type === 'order.completed')
    if (completed === undefined) throw new Error('nothing was completed')
    const odd: Fact = { ...completed, order: { ...completed.order, barista: { id: JSON.parse('42'), name: 'Mia' } } }
    const problems: string[] = []
    const events = told(odd, (problem) => problems.push(problem))
    expect([events.map(({ type, place }) => [type, place]), problems]).toEqual([
      [
        ['QueueService.OrderCompleted', 1],
        ['OrderProcessor.orderFinished', 2],
        ['OrderJourney.AllEventsStored', 3],
      ],
      ['OrderManager.OrderCompleted: detail.baristaUserId: Invalid input: expected string, received number'],
    ])
  })
})

/** The table of what becomes of what, primary first. */
const table: Readonly<Record<string, readonly string[]>> = {
  'order.started': ['Validator.NewOrder', 'OrderProcessor.WorkflowStarted'],
  'order.placed': [
    'OrderManager.WaitingCompletion',
    'OrderProcessor.WaitingCompletion',
    'OrderProcessor.WaitingProduction',
  ],
  'order.made': ['OrderManager.MakeOrder', 'QueueService.OrderStarted'],
  'order.unmade': ['OrderManager.MakeOrder', 'OrderProcessor.WaitingProduction'],
  'order.completed': [
    'OrderManager.OrderCompleted',
    'QueueService.OrderCompleted',
    'OrderProcessor.orderFinished',
    'OrderJourney.AllEventsStored',
  ],
  'order.cancelled': [
    'OrderManager.OrderCancelled',
    'QueueService.OrderCancelled',
    'OrderProcessor.orderFinished',
    'OrderJourney.AllEventsStored',
  ],
  'order.timed-out': ['OrderProcessor.OrderTimeOut', 'OrderJourney.AllEventsStored'],
  'config.changed': ['ConfigService.ConfigChanged'],
  'menu.written': ['ConfigService.ConfigChanged'],
  'stand.opened': ['ConfigService.ConfigChanged'],
}

it.each(Object.entries(table))('%s is told by its events, the primary first', (type, events) => {
  const fact = day.facts.find((each) => each.type === type)
  expect(fact === undefined ? [] : told(fact).map((event) => event.type)).toEqual(events)
})

describe("the original's fields", () => {
  it('of a placed drink: number as a word, drink and modifiers by name, TS by the wall clock', () => {
    const fact = day.facts.find((each) => each.type === 'order.placed')
    if (fact === undefined) throw new Error('nothing was placed')
    expect(told(fact)[0]).toEqual({
      type: 'OrderManager.WaitingCompletion',
      place: 0,
      detail: {
        eventId: 'ABC',
        Message: 'The guest chose a drink.',
        orderId: 'order-0005',
        userId: 'hash-of-3',
        orderState: 'queued',
        ORDERSTATE: 'ABC-CREATED',
        orderNumber: '1',
        state: 'ABC-CREATED',
        drinkOrder: { userId: 'hash-of-3', drink: 'Flat White', modifiers: ['Regular'], icon: 'flat-white' },
        robot: false,
        promised: null,
        TS: wall,
      },
    })
  })

  it('of an order put back: the same event with an empty barista', () => {
    const fact = day.facts.find((each) => each.type === 'order.unmade')
    const [event] = fact === undefined ? [] : told(fact)
    expect([event?.detail['baristaUserId'], event?.detail.Message]).toEqual([
      '',
      'The barista put the order back in the queue.',
    ])
  })

  it('of a robot: the user is called so', () => {
    const fact = day.facts.find((each) => each.type === 'order.placed')
    if (fact === undefined) throw new Error('nothing was placed')
    const [event] = told({ ...fact, order: { ...fact.order, source: 'robot' } })
    expect([event?.detail['userId'], event?.detail['robot']]).toEqual(['robot', true])
  })
})

describe('the catalogue', () => {
  const { events } = catalogue()

  it('has a valid example of every event', () => {
    expect(events.flatMap(({ type, example }) => problemOf(type, example.detail) ?? [])).toEqual([])
  })

  it("has the talk's fifteen names, as types or as aliases", () => {
    const names = new Set(events.flatMap(({ type, aliases }) => [type, ...aliases]))
    const talk = [
      'ConfigService.ConfigChanged',
      'OrderJourney.AllEventsStored',
      'OrderManager_MakeOrder',
      'OrderManager.OrderCancelled',
      'OrderManager.OrderCompleted',
      'OrderManager.WaitingCompletion',
      'OrderProcessor.OrderTimeOut',
      'OrderProcessor.ShopNotready',
      'OrderProcessor.WaitingCompletion',
      'OrderProcessor.WaitingProduction',
      'OrderProcessor.WorkflowStarted',
      'QueueService.OrderStarted',
      'QueueService.OrderCancelled',
      'QueueService.OrderCompleted',
      'Validator.NewOrder',
    ]
    expect(talk.filter((name) => !names.has(name))).toEqual([])
  })

  it('speaks each language of the box', () => {
    const [first] = catalogue('pt').events
    expect([first?.message, first?.producer]).toEqual([
      'Um cliente leu o código e ficou com uma das suas senhas. Começa um novo pedido.',
      'Validator',
    ])
  })
})
