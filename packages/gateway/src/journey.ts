import { chartPlace, OrderId, type ChartPlace, type Order } from '@pressobox/domain'
import { publicEvents } from '@pressobox/events'
import { orderView, type StoryEvent, type Story } from '@pressobox/protocol'
import { sayer } from '@pressobox/words'
import { story, storyKeyOf, type StoryKey } from '@pressobox/words/story'
import { sight, type Ask, type House } from './ask.ts'
import { No } from './no.ts'
import { publishing } from './publishing.ts'

/** All that happened to an order, oldest first, without name, note or identities. */
export async function journeyOf(house: House, order: Order): Promise<readonly StoryEvent[]> {
  const events: StoryEvent[] = []
  let place: ChartPlace = 'choosing'
  for await (const { seq, wall, fact } of house.stand.trail(order)) {
    if ('order' in fact.fact) place = chartPlace(fact.fact.order)
    for (const { type, detail } of publicEvents(fact.fact, publishing(house, fact.eventId, wall)))
      events.push({ seq, at: new Date(wall).toISOString(), type, message: detail.Message, place })
  }
  return events
}

/** The shared story of an order, for whoever has its link. */
export async function storyOf(ask: Ask, orderId: string): Promise<Story> {
  const id = OrderId.safeParse(orderId)
  const order = id.success ? ask.house.stand.find(id.data) : null
  if (order === null || !ask.house.keys.isShare(order.id, ask.query['k'] ?? '')) throw new No('order.unknown')
  return {
    number: order.number,
    state: order.state,
    drink: orderView(ask.house.stand.state, order, sight(ask)).label.drink,
    events: (await journeyOf(ask.house, order)).map((event) => ({ ...event, message: toldIn(ask, event.message) })),
  }
}

/** What happened, in the reader's language; events themselves speak English. */
function toldIn({ language }: Ask, message: string): string {
  const key = storyKeyOf(message)
  return key === null ? message : sayer<StoryKey>(language, story)(key)
}
