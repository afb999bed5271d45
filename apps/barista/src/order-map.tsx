import { Graph, layout } from '@dagrejs/dagre'
import type { ChartPlace, ChartView } from '@pressobox/protocol'
import { say } from './house.ts'

export const placeWords = {
  choosing: 'placeChoosing',
  queued: 'placeQueued',
  making: 'placeMaking',
  ready: 'stateReady',
  missed: 'missed',
  collected: 'stateCollected',
  cancelled: 'stateCancelled',
  'timed-out': 'stateTimedOut',
} as const satisfies Record<ChartPlace, string>

const card = { width: 128, height: 48 }
const edge = 4

interface Point {
  readonly x: number
  readonly y: number
}
type Ways = readonly { readonly from: ChartPlace; readonly to: ChartPlace }[]

interface Drawing {
  /** Left, top, width, height. */
  readonly frame: readonly number[]
  readonly places: readonly { readonly place: ChartPlace; readonly at: Point }[]
  readonly ways: readonly { readonly name: string; readonly points: readonly Point[] }[]
}

const nameOf = ({ from, to }: Ways[number]): string => `${from} ${to}`

function draw(ways: Ways): Drawing {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 24, ranksep: 48 })
  const places = [...new Set(ways.flatMap(({ from, to }) => [from, to]))]
  for (const place of places) graph.setNode(place, { ...card })
  for (const { from, to } of ways) graph.setEdge(from, to, {})
  layout(graph)
  const drawn = {
    places: places.map((place) => ({ place, at: graph.node(place) })),
    ways: ways.map((way) => ({ name: nameOf(way), points: graph.edge(way.from, way.to).points })),
  }
  const cards = drawn.places.flatMap(({ at: { x, y } }) => [
    { x: x - card.width / 2, y: y - card.height / 2 },
    { x: x + card.width / 2, y: y + card.height / 2 },
  ])
  return { ...drawn, frame: frameOf([...cards, ...drawn.ways.flatMap(({ points }) => points)]) }
}

function frameOf(points: readonly Point[]): readonly number[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs) - edge, Math.min(...ys) - edge]
  return [left, top, Math.max(...xs) + edge - left, Math.max(...ys) + edge - top]
}

/** From place to place as it went, also by ways that the chart does not draw: an undo. */
export function waysTaken(places: readonly ChartPlace[]): Ways {
  return places.flatMap((to, index) => {
    const from = places[index - 1]
    return from === undefined || from === to ? [] : [{ from, to }]
  })
}

interface OrderMapProps {
  readonly chart: ChartView
  /** Where the order was, one after the other. */
  readonly places: readonly ChartPlace[]
  /** What the picture shows, in words. */
  readonly title: string
}

/** The chart of an order as the rules have it, with the way that one took. */
export function OrderMap({ chart, places, title }: OrderMapProps) {
  const taken = waysTaken(places)
  const all = new Map([...chart.ways, ...taken].map((way) => [nameOf(way), way]))
  const drawing = draw([...all.values()])
  const went = new Set(taken.map(nameOf))
  const seen = new Set(places)
  const now = places.at(-1)
  return (
    <svg className="order-map" viewBox={drawing.frame.join(' ')} role="img" aria-label={title}>
      <defs>
        <marker
          id="tip"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {drawing.ways
        .toSorted((a, b) => Number(went.has(a.name)) - Number(went.has(b.name)))
        .map(({ name, points }) => (
          <polyline
            key={name}
            className={went.has(name) ? 'went' : 'way'}
            points={points.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ')}
            markerEnd="url(#tip)"
          />
        ))}
      {drawing.places.map(({ place, at }) => (
        <g key={place} className={place === now ? 'now' : seen.has(place) ? 'past' : 'not'}>
          <rect x={at.x - card.width / 2} y={at.y - card.height / 2} {...card} rx="12" />
          <text x={at.x} y={at.y} textAnchor="middle" dominantBaseline="central">
            {say(placeWords[place])}
          </text>
        </g>
      ))}
    </svg>
  )
}
