// Boots the image in an emulator, serves, pulls the plug, and boots again: see README.md. Started by `npm run image:test`.
import { copyFileSync, constants, existsSync, mkdirSync, rmSync, truncateSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { layOut } from '../layout.ts'
import { profiles } from '../profiles.ts'
import { release } from '../release.ts'
import { BuildStopped } from '../shell.ts'
import { readyToTry } from '../tools.ts'
import { logIn, orderUntilDark, readPin, serveOne, stillThere, wellAfter } from './bar.ts'
import { askAll, printTable, type Check } from './checks.ts'
import { Machine, type Hardware } from './machine.ts'

const bootLimitMs = 15 * 60_000
const roomToGrow = 512 * 1024 * 1024

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => found(port))
    })
  })
}

/** A card of its own for the trial, larger than the image, as cards are. */
async function insert(profileName: string, out: string): Promise<Hardware> {
  const profile = profiles[profileName]
  if (profile === undefined) throw new BuildStopped(`There is no profile ${profileName}.`)
  const image = join(out, `${release(profileName).name}.img`)
  if (!existsSync(image)) throw new BuildStopped(`${image} is not there: npm run image -- --profile ${profileName}`)
  const folder = join(out, 'trial')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const card = join(folder, 'card.img')
  copyFileSync(image, card, constants.COPYFILE_FICLONE)
  const layout = layOut(profile.sizes)
  truncateSync(card, layout.bytes + roomToGrow)
  return { card, layout, folder, port: await freePort(), stick: null }
}

async function start(of: Hardware, what: string, checks: Check[]): Promise<Machine> {
  const machine = new Machine(of)
  const seconds = await wellAfter(machine, bootLimitMs)
  checks.push({ what, ok: seconds !== null, seen: `${String(seconds ?? '–')} s under emulation, slot ${machine.slot}` })
  if (seconds !== null) return machine
  await machine.kill()
  printTable(checks)
  throw new BuildStopped(`The box did not come up. What it said: ${of.folder}/serial.log`)
}

async function tryImage(of: Hardware): Promise<readonly Check[]> {
  const checks: Check[] = []
  const first = await start(of, 'the first start answers /healthz', checks)
  const pin = await readPin(first)
  const identity = (await first.sh('cat /etc/machine-id')).text
  const api = await logIn(first, pin)
  checks.push(await serveOne(api), ...(await askAll(first)))
  const told = await orderUntilDark(api, first, 50, 25)

  const second = await start(of, 'the start after the power cut answers /healthz', checks)
  checks.push(await stillThere(await logIn(second, pin), told))
  const again = (await second.sh('cat /etc/machine-id')).text
  checks.push({ what: 'it is the same machine as before', ok: again === identity && again.length === 32, seen: again })
  checks.push(...(await askAll(second)).map((check) => ({ ...check, what: `again: ${check.what}` })))
  await second.kill()
  return checks
}

try {
  const { values } = parseArgs({
    options: { profile: { type: 'string', default: 'small' }, out: { type: 'string', default: '.image/out' } },
  })
  readyToTry()
  const checks = await tryImage(await insert(values.profile, resolve(values.out)))
  printTable(checks)
  process.exitCode = checks.every((check) => check.ok) ? 0 : 1
} catch (error) {
  if (!(error instanceof BuildStopped)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
