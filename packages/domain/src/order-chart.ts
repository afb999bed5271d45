import { setup, transition } from 'xstate'
import { orderStates, type Order, type OrderState } from './order.ts'

/** What may be asked of an order, in the original's words. */
const orderSteps = [
  'place',
  'make',
  'unmake',
  'complete',
  'collect',
  'cancel',
  'undo',
  'recall',
  'remake',
  'extend',
  'prioritise',
] as const
export type OrderStep = (typeof orderSteps)[number]

/** The rules of config that give a state its time. */
const timeRules = ['customerMinutes', 'baristaMinutes', 'readyMinutes'] as const
export type TimeRule = (typeof timeRules)[number]

/** All of an order and its asker that the chart looks at: so little that there are few different ones. */
interface Situation {
  readonly by: 'customer' | 'staff' | 'box'
  readonly hasDrink: boolean
  /** Where an undo goes: where the last staff step came from, for as long as that is allowed. */
  readonly undoTo: ChartPlace | null
}

const types: { context: Situation; events: { type: OrderStep } } = {
  context: { by: 'box', hasDrink: false, undoTo: null },
  events: { type: 'place' },
}

const undoTo = (place: ChartPlace) => (args: { context: Situation }) =>
  args.context.by === 'staff' && args.context.undoTo === place

/**
 * The life of an order. It can be read aloud, and nobody else decides what an order may do.
 * Five minutes to choose and fifteen to make are the original's (its two task time-outs); queued and making share one
 * parent, so that claiming an order and letting it go again keep the deadline.
 */
export const orderChart = setup({
  types,
  delays: { customerMinutes: 1, baristaMinutes: 1, readyMinutes: 1 },
  guards: {
    byStaff: ({ context }) => context.by === 'staff',
    hasDrink: ({ context }) => context.hasDrink,
    undoToChoosing: undoTo('choosing'),
    undoToQueued: undoTo('queued'),
    undoToMaking: undoTo('making'),
    undoToReady: undoTo('ready'),
    undoToMissed: undoTo('missed'),
  },
  actions: { addFiveMinutes: () => undefined, changeDrink: () => undefined, goFirst: () => undefined },
}).createMachine({
  id: 'order',
  initial: 'choosing',
  context: types.context,
  on: {
    undo: [
      { guard: 'undoToChoosing', target: '.choosing' },
      { guard: 'undoToQueued', target: '.accepted.queued' },
      { guard: 'undoToMaking', target: '.accepted.making' },
      { guard: 'undoToReady', target: '.ready' },
      { guard: 'undoToMissed', target: '.ready.missed' },
    ],
  },
  states: {
    choosing: {
      after: { customerMinutes: 'timed-out' },
      on: { place: 'accepted', cancel: 'cancelled' },
    },
    accepted: {
      initial: 'queued',
      after: { baristaMinutes: 'timed-out' },
      on: {
        complete: 'ready',
        extend: { actions: 'addFiveMinutes' },
        cancel: { guard: 'byStaff', target: 'cancelled' },
      },
      states: {
        queued: {
          on: {
            place: { actions: 'changeDrink' },
            prioritise: { guard: 'byStaff', actions: 'goFirst' },
            make: 'making',
            cancel: '#order.cancelled',
          },
        },
        making: { on: { unmake: 'queued' } },
      },
    },
    ready: {
      initial: 'waiting',
      on: { collect: 'collected', recall: 'accepted', remake: 'accepted' },
      states: { waiting: { after: { readyMinutes: 'missed' } }, missed: {} },
    },
    collected: { on: { recall: 'accepted', remake: 'accepted' } },
    cancelled: { on: { recall: { guard: 'hasDrink', target: 'accepted' } } },
    'timed-out': { on: { recall: { guard: 'hasDrink', target: 'accepted' } } },
  },
})

/** Where on the chart an order stands. */
export interface Place {
  readonly state: OrderState
  readonly missed: boolean
}

export interface Asker {
  readonly by: Situation['by']
  /** Stand time in ms. */
  readonly now: number
}

const places: readonly Place[] = [
  ...orderStates.map((state) => ({ state, missed: false })),
  { state: 'ready', missed: true },
]

function valueOf({ state, missed }: Place) {
  if (state === 'queued' || state === 'making') return { accepted: state }
  if (state === 'ready') return { ready: missed ? 'missed' : 'waiting' }
  return state
}

/** Asks the chart once for each key: the chart does not change, and walking it costs more than all else of a decision. */
function once<Question, Answer>(
  key: (question: Question) => string,
  ask: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<string, { readonly answer: Answer }>()
  return (question) => {
    const name = key(question)
    const found = known.get(name) ?? { answer: ask(question) }
    known.set(name, found)
    return found.answer
  }
}

const placeName = ({ state, missed }: Place): string => (missed ? `${state}, missed` : state)

interface Wish {
  readonly place: Place
  readonly step: OrderStep
  readonly situation: Situation
}

const leadsTo = once(
  ({ place, step, situation: { by, hasDrink, undoTo: to } }: Wish) =>
    `${placeName(place)} ${step} ${by} ${String(hasDrink)} ${String(to)}`,
  ({ place, step, situation }): Place | null => {
    const snapshot = orderChart.resolveState({ value: valueOf(place), context: situation })
    if (!snapshot.can({ type: step })) return null
    const [reached] = transition(orderChart, snapshot, { type: step })
    return places.find((each) => reached.matches(valueOf(each))) ?? null
  },
)

/** Where the step leads, or null when the order may not take it. */
export function next(order: Order, step: OrderStep, asker: Asker): Place | null {
  const { before, drink } = order
  const back = before !== null && asker.now <= before.until ? chartPlace(before) : null
  return leadsTo({ place: order, step, situation: { by: asker.by, hasDrink: drink !== null, undoTo: back } })
}

/** The nodes of the chart that stand for a place, innermost first. */
function nodesOf(place: Place) {
  const value = valueOf(place)
  const path = typeof value === 'string' ? value : Object.entries(value).flat().join('.')
  const inner = orderChart.getStateNodeById(`order.${path}`)
  return inner.parent === undefined ? [inner] : [inner, inner.parent]
}

/** Which rule limits the time in this place; null where there is no limit. Read off the chart. */
export const timeRule = once(placeName, (place: Place): TimeRule | null => {
  for (const node of nodesOf(place)) {
    const rule = timeRules.find((name) => node.after.some((timer) => timer.delay === name))
    if (rule !== undefined) return rule
  }
  return null
})

/** Where an order goes when its time runs out; null where there is no limit. */
export const runOut = once(placeName, (from: Place): Place | null => {
  for (const node of nodesOf(from)) {
    const target = node.after[0]?.target?.[0]
    if (target !== undefined) return places.find((place) => nodesOf(place)[0] === target) ?? null
  }
  return null
})

/** A place by one word: what is ready for too long is missed. */
export type ChartPlace = OrderState | 'missed'

export interface ChartWay {
  readonly from: ChartPlace
  readonly to: ChartPlace
  /** A step, or the rule whose time runs out. */
  readonly by: OrderStep | TimeRule
}

export function chartPlace({ state, missed }: Place): ChartPlace {
  return missed ? 'missed' : state
}

/** Every way of the chart to another place. Undo is none of them: it goes back the way that was come. */
export function chartWays(): readonly ChartWay[] {
  const situation: Situation = { by: 'staff', hasDrink: true, undoTo: null }
  return places.flatMap((place) => {
    const from = chartPlace(place)
    const by = (way: ChartWay['by'], to: Place | null): readonly ChartWay[] =>
      to === null || chartPlace(to) === from ? [] : [{ from, to: chartPlace(to), by: way }]
    const rule = timeRule(place)
    return [
      ...orderSteps.flatMap((step) => by(step, leadsTo({ place, step, situation }))),
      ...(rule === null ? [] : by(rule, runOut(place))),
    ]
  })
}
