// Loaded into a box by NODE_OPTIONS: writes how long its event loop was ever blocked, in ms, into the file of LOOP_DELAY: by the clock, and as
// processor time of its thread between two looks, which a machine that is busy with something else does not add to.
import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

const file = process.env['LOOP_DELAY']
if (file !== undefined && isMainThread) {
  const resolution = 5
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  const used = (): number => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  const work = { last: used(), most: 0 }
  setInterval(() => {
    const now = used()
    work.most = Math.max(work.most, now - work.last)
    work.last = now
  }, resolution).unref()
  // A start may take as long as it likes; only what comes after is held against it.
  process.on('SIGUSR2', () => {
    delay.reset()
    work.most = 0
  })
  setInterval(() => {
    writeFileSync(file, `${String(Math.max(0, delay.max / 1e6 - resolution))} ${String(work.most)}`)
  }, 200).unref()
}
