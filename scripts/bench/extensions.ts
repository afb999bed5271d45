// npm run bench: what an order waits beside an extension that loops, in one run: rounds with it and without it in turn. Prints a table, asserts nothing.
import { startBox, staff, temporaryFolder } from '../../tests/a-box.ts'

const rounds = 5
const ordersARound = 60

const manifest = {
  name: 'endless',
  version: '1.0.0',
  title: 'Endless',
  description: 'Loops at every event.',
  rules: [{ pattern: { 'detail-type': [{ prefix: '' }] } }],
}
const files = { 'extension.json': JSON.stringify(manifest), 'index.js': 'export const onEvent = () => { for (;;) {} }' }

const data = await temporaryFolder()
const box = await startBox(data.path)
try {
  const manager = await staff(box.origin)
  await manager.setStand({ open: true })
  await manager.patchConfig({ maxOrdersInQueue: 400, baristaMinutes: 900 })

  const round = async (): Promise<readonly number[]> => {
    const times: number[] = []
    for (let count = 0; count < ordersARound; count += 1) {
      const began = performance.now()
      const order = await manager.walkUp({ drink: 'americano', modifiers: [] })
      times.push(performance.now() - began)
      if (order.ok) await manager.complete(order.value.id)
    }
    return times
  }

  await round()
  const alone: number[] = []
  const beside: number[] = []
  let stopped = 0
  for (let each = 0; each < rounds; each += 1) {
    alone.push(...(await round()))
    await manager.installExtension({ files, enable: true })
    await manager.changeExtension(manifest.name, { quarantine: null })
    beside.push(...(await round()))
    const { value } = await eventually(() => manager.extensions())
    stopped += value.installed.some(({ quarantine }) => quarantine !== null) ? 1 : 0
    await manager.removeExtension(manifest.name)
  }
  console.log(`order, p50 / p99: alone ${figures(alone)}, beside an extension that loops ${figures(beside)}`)
  console.log(`it was stopped in ${String(stopped)} of ${String(rounds)} rounds`)
} finally {
  await box.kill('SIGTERM')
  await data.remove()
}

/** Until it is stopped, or for so long that it never will be. */
async function eventually(ask: () => ReturnType<Awaited<ReturnType<typeof staff>>['extensions']>) {
  for (let tries = 0; ; tries += 1) {
    const found = await ask()
    if (!found.ok) throw new Error(found.problem.detail)
    if (tries > 100 || found.value.installed.some(({ quarantine }) => quarantine !== null)) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function figures(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1)
  return `${at(0.5)} / ${at(0.99)} ms`
}
