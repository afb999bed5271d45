// npm run docs:chart: writes docs/order-chart.md from the order chart in packages/domain.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chartWays, defaultConfig, type ChartWay } from '../packages/domain/src/index.ts'

const intro = `# The chart of an order

<!-- Written by \`npm run docs:chart\`: do not edit by hand. -->

Drawn from the machine itself (\`packages/domain/src/order-chart.ts\`, XState): nobody else decides what an order may do. The console shows the way that an order took on the same chart (a card's *More*, *What happened*); programs get it at \`GET /api/chart\`.
Not drawn: what leaves an order where it is (another drink while it waits, going first, five more minutes), and *undo*, which goes back for ten seconds to where the last step of the staff came from.
`

/** Mermaid's ids have no hyphens. */
const idOf = (place: string): string => place.replaceAll('-', '_')

function wordsOf(by: ChartWay['by']): string {
  const minutes = Object.entries(defaultConfig).find(([name]) => name === by)?.[1]
  return typeof minutes === 'number' ? `${String(minutes)} minutes (${by})` : by
}

/** The whole document. */
export function chartDocument(): string {
  const ways = Map.groupBy(chartWays(), ({ from, to }) => `${idOf(from)} --> ${idOf(to)}`)
  const arrows = [...ways].map(([way, all]) => `    ${way}: ${all.map(({ by }) => wordsOf(by)).join(', ')}`)
  const named = [...new Set(chartWays().flatMap(({ from, to }) => [from, to]))].filter((place) => place.includes('-'))
  const names = named.map((place) => `    state "${place}" as ${idOf(place)}`)
  const lines = ['stateDiagram-v2', ...names, '    [*] --> choosing: scan', ...arrows]
  return `${intro}\n\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '..', 'docs', 'order-chart.md'), chartDocument())
