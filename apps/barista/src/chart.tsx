import { useEffect, useRef } from 'react'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { timeOf } from './house.ts'

interface Drawn {
  /** Seconds since the epoch. */
  readonly times: readonly number[]
  readonly lines: readonly {
    readonly label: string
    readonly colour: string
    readonly bars?: boolean
    readonly values: readonly (number | null)[]
  }[]
}

interface ChartProps extends Drawn {
  readonly title: string
}

const height = 180

/** A chart over time, as wide as there is room; drawn anew when its numbers change. */
export function Chart({ title, times, lines }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  // By what it shows: a tick of the clock alone draws nothing anew.
  const data = JSON.stringify({ times, lines })
  useEffect(() => {
    const { current } = place
    if (current === null) return undefined
    const drawn: Drawn = JSON.parse(data)
    const bars = UPlot.paths.bars?.({ size: [0.8, 60] })
    const plot = new UPlot(
      {
        width: current.clientWidth,
        height,
        cursor: { show: false },
        legend: { show: drawn.lines.length > 1 },
        scales: {
          y: { range: (_plot, _least, most) => [0, Math.max(1, most * 1.1)] },
        },
        series: [
          {},
          ...drawn.lines.map(({ label, colour, bars: isBars = false }) => ({
            label,
            stroke: colour,
            width: 3,
            spanGaps: true,
            ...(isBars && bars !== undefined ? { fill: colour, width: 0, paths: bars, points: { show: false } } : {}),
          })),
        ],
        axes: [{ grid: { show: false }, values: (_plot, splits) => splits.map((at) => timeOf(at * 1000)) }, {}],
      },
      [[...drawn.times], ...drawn.lines.map(({ values }) => [...values])],
      current,
    )
    return () => plot.destroy()
  }, [data])
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <div ref={place} role="img" aria-label={title} />
    </figure>
  )
}
