// After each start: a slot on trial stays when the box is well, and gives way to the old one when it is not. Runs on the box, by Node alone.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { workFolder } from './bundle-file.ts'
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
import { noteRan, ownRelease, readLast, readRan, tellLast, type Last } from './told.ts'

const limitMs = 8 * 60_000

/** A stand that systemd no longer starts does not become well by waiting. */
function isDown(): boolean {
  const { stdout } = spawnSync('systemctl', ['is-active', 'pressobox.service'], { encoding: 'utf8' })
  return /^(?:failed|inactive)$/m.test(stdout)
}

/** Null when the stand is well. */
async function whyNotWell(): Promise<'stopped' | 'silent' | null> {
  const end = Date.now() + limitMs
  while (Date.now() < end) {
    if (isDown()) return 'stopped'
    if ((await askStand('/healthz'))?.ok === true) return null
    await pause(2_000)
  }
  return 'silent'
}

/** Which system stays never waits for what is told about it: there may be no data partition. */
function telling(act: () => void): void {
  try {
    act()
  } catch (error) {
    process.stderr.write(`What became of the update could not be written down. ${String(error)}\n`)
  }
}

function tellEnd(is: 'stayed' | 'gave-way', why: Last['why']): void {
  telling(() => tellLast({ ...(readLast() ?? unknown), slot: null, is, why }))
}

const slot = runningSlot(readFileSync('/proc/cmdline', 'utf8'))
const { version } = ownRelease()
/** An update by a version that told nothing. */
const unknown = { from: 'plugged', version, about: null } as const

function remember(): void {
  telling(() => noteRan(slot, version))
}

telling(() => rmSync(workFolder, { recursive: true, force: true }))
if (configuredSlot(config()) === slot) {
  if (existsSync(onceFile)) {
    whileWritable(() => rmSync(onceFile))
    process.stdout.write(`The last update was not well: slot ${slot} runs as before.\n`)
  }
  const last = readLast()
  // A power cut may have come between the config and the telling of it.
  if (last?.is === 'tried') tellEnd(last.slot === slot ? 'stayed' : 'gave-way', last.slot === slot ? null : 'hung')
  if (readRan()[slot] !== version && (await whyNotWell()) === null) remember()
} else {
  const why = await whyNotWell()
  if (why === null) {
    whileWritable(() => {
      replaceFile(configFile, withSlot(config(), slot))
      rmSync(onceFile, { force: true })
    })
    process.stdout.write(`Slot ${slot} is well and stays.\n`)
    tellEnd('stayed', null)
    remember()
  } else {
    process.stdout.write(`Slot ${slot} is not well: the old one is started again.\n`)
    tellEnd('gave-way', why)
    execFileSync('systemctl', ['reboot'])
  }
}
