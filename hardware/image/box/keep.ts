// After each start: a slot on trial stays when the box is well, and gives way to the old one when it is not. Runs on the box, by Node alone.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import {
  config,
  configFile,
  configuredSlot,
  onceFile,
  replaceFile,
  runningSlot,
  whileWritable,
  withSlot,
} from './slots.ts'
import { askStand } from './stand.ts'

const limitMs = 8 * 60_000

/** A stand that systemd no longer starts does not become well by waiting. */
function isDown(): boolean {
  const { stdout } = spawnSync('systemctl', ['is-active', 'pressobox.service'], { encoding: 'utf8' })
  return /^(?:failed|inactive)$/m.test(stdout)
}

async function isWell(): Promise<boolean> {
  const end = Date.now() + limitMs
  while (Date.now() < end && !isDown()) {
    if ((await askStand('/healthz'))?.ok === true) return true
    await pause(2_000)
  }
  return false
}

const slot = runningSlot(readFileSync('/proc/cmdline', 'utf8'))
if (configuredSlot(config()) === slot) {
  if (existsSync(onceFile)) {
    whileWritable(() => rmSync(onceFile))
    process.stdout.write(`The last update was not well: slot ${slot} runs as before.\n`)
  }
} else if (await isWell()) {
  whileWritable(() => {
    replaceFile(configFile, withSlot(config(), slot))
    rmSync(onceFile, { force: true })
  })
  process.stdout.write(`Slot ${slot} is well and stays.\n`)
} else {
  process.stdout.write(`Slot ${slot} is not well: the old one is started again.\n`)
  execFileSync('systemctl', ['reboot'])
}
