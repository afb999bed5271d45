// Loaded into a box by NODE_OPTIONS: writes how long its event loop was ever blocked, in ms, into the file of LOOP_DELAY.
import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

const file = process.env['LOOP_DELAY']
if (file !== undefined && isMainThread) {
  const resolution = 5
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  // A start may take as long as it likes; only what comes after is held against it.
  process.on('SIGUSR2', () => delay.reset())
  setInterval(() => writeFileSync(file, String(Math.max(0, delay.max / 1e6 - resolution))), 200).unref()
}
