// After each start: a slot on trial stays when the box is well, and gives way to the old one when it is not. Runs on the box, by Node alone.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { config, configuredSlot, firmware, replaceFile, runningSlot, whileWritable, withSlot } from './slots.ts'

const limitMs = 8 * 60_000

async function isWell(): Promise<boolean> {
  const end = Date.now() + limitMs
  while (Date.now() < end) {
    const reply = await fetch('http://127.0.0.1/healthz', { signal: AbortSignal.timeout(10_000) }).catch(() => null)
    if (reply?.ok === true) return true
    await pause(2_000)
  }
  return false
}

const slot = runningSlot(readFileSync('/proc/cmdline', 'utf8'))
if (configuredSlot(config()) !== slot) {
  if (await isWell()) {
    whileWritable(() => replaceFile(`${firmware}/config.txt`, withSlot(config(), slot)))
    process.stdout.write(`Slot ${slot} is well and stays.\n`)
  } else {
    process.stdout.write(`Slot ${slot} is not well: the old one is started again.\n`)
    execFileSync('systemctl', ['reboot'])
  }
}
