// Boots the image in an emulator, serves, pulls the plug, boots again, and updates it: see README.md. Started by `npm run image:test`.
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
import { askAll, Table } from './checks.ts'
import { bootLimitMs, Machine, type Hardware } from './machine.ts'
import { photographScreens } from './screens.ts'
import { makeSticks, type Sticks } from './sticks.ts'
import { tryUpdates } from './updates.ts'

const orders = 50
const darkAfter = 25
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
  return { card, layout, folder, port: 0, stick: null, screen: false }
}

async function tryImage(of: Hardware, sticks: Sticks): Promise<boolean> {
  const table = new Table()
  const power = async (stick: string | null): Promise<Machine> => new Machine({ ...of, stick, port: await freePort() })
  const start = async (stick: string | null, what: string): Promise<Machine> => {
    const machine = await power(stick)
    const seconds = await wellAfter(machine, bootLimitMs)
    table.add({ what, ok: seconds !== null, seen: `${String(seconds ?? '–')} s under emulation` })
    if (seconds !== null) return machine
    table.end()
    throw new BuildStopped(`The box did not come up. What it said: ${of.folder}/serial.log`)
  }

  const first = await start(null, 'the first start answers /healthz')
  const pin = await readPin(first)
  const identity = (await first.sh('cat /etc/machine-id')).text
  const api = await logIn(first, pin)
  table.add(await serveOne(api), ...(await askAll(first)))
  const told = await orderUntilDark(api, first, orders, darkAfter)
  const seen = `${String(told.length)} of ${String(orders)} acknowledged`
  table.add({ what: 'the plug is pulled in the middle of fifty orders', ok: told.length >= darkAfter, seen })

  const second = await start(sticks.newer, 'the start after the power cut answers /healthz')
  table.add(await stillThere(await logIn(second, pin), told, 'every acknowledged order is there'))
  const again = (await second.sh('cat /etc/machine-id')).text
  table.add({ what: 'it is the same machine as before', ok: again === identity && again.length === 32, seen: again })
  const trial = { of, table, told, power, logIn: (machine: Machine) => logIn(machine, pin) }
  const last = await tryUpdates(trial, second, sticks)
  table.add(...(await askAll(last)).map((check) => ({ ...check, what: `at the end: ${check.what}` })))
  await last.kill()
  return table.end()
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
try {
  const { values } = parseArgs({
    options: {
      profile: { type: 'string', default: 'small' },
      out: { type: 'string', default: '.image/out' },
      cache: { type: 'string', default: process.env['PRESSO_IMAGE_CACHE'] ?? '.image/cache' },
      key: { type: 'string' },
      screens: { type: 'string' },
    },
  })
  readyToTry()
  const out = resolve(values.out)
  const hardware = await insert(values.profile, out)
  if (values.screens !== undefined) {
    await photographScreens({ ...hardware, port: await freePort() }, resolve(values.screens))
    process.exit(0)
  }
  const key = values.key ?? join(resolve(values.cache), 'update-key.pem')
  const sticks = await makeSticks(join(out, `${release(values.profile).name}.update`), key, hardware.folder)
  process.exitCode = (await tryImage(hardware, sticks)) ? 0 : 1
} catch (error) {
  if (!(error instanceof BuildStopped)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
