import { openCheckpoint } from '@pressobox/journal'
import { drawFresh } from './src/draw.ts'
import { openStand } from './src/open-stand.ts'
const folder = process.argv[2] ?? ''
const t = performance.now()
const c = process.cpuUsage()
const cp = await openCheckpoint(folder)
const t1 = performance.now()
const r = await openStand({
  folder,
  checkpoint: cp,
  clocks: { monotonic: () => performance.now(), wall: () => Date.now() },
  trusted: false,
  tickets: false,
  draw: drawFresh,
  timer: (a, ms) => {
    const h = setTimeout(a, ms)
    return () => clearTimeout(h)
  },
  log: console.error,
})
console.log(
  'checkpoint',
  t1 - t,
  'open',
  performance.now() - t1,
  'cpu',
  process.cpuUsage(c).user / 1000,
  'seq',
  r.stand.seq(),
)
process.exit(0)
