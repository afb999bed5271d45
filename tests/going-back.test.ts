import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { device, staff, startBox, temporaryFolder, type Box } from './a-box.ts'
import { makeNewerSystem, newerFact, newerVersion } from './newer-system.ts'

const newer = makeNewerSystem()
const newerMain = join(newer.folder, 'apps', 'cli', 'src', 'main.ts')
afterAll(newer.remove)

let data: Awaited<ReturnType<typeof temporaryFolder>>
const running = new Set<Box>()
beforeEach(async () => {
  data = await temporaryFolder()
})
afterEach(async () => {
  for (const box of running) await box.kill('SIGKILL')
  running.clear()
  await data.remove()
})

async function start(system: 'this' | 'newer'): Promise<Box> {
  const box = await startBox(data.path, [], [], [], system === 'newer' ? newerMain : undefined)
  running.add(box)
  return box
}

/** One drink from the code to the guest's hand, asked for twice. */
async function serve(box: Box): Promise<string> {
  const manager = await staff(box.origin)
  await manager.setStand({ open: true })
  const code = await manager.code()
  const phone = device(box.origin)
  const scan = await phone.scan(code.ok ? code.value.code : '')
  const id = scan.ok ? scan.value.orderId : ''
  await phone.placeOrder(id, { drink: 'americano', modifiers: [], name: 'Ada' })
  await manager.make(id)
  await manager.complete(id)
  await manager.collect(id)
  return id
}

async function stateOf(box: Box, id: string): Promise<string> {
  const order = await (await staff(box.origin)).order(id)
  return order.ok ? `${String(order.value.number)} ${order.value.state}` : order.problem.code
}

async function journal(): Promise<string> {
  const folder = join(data.path, 'journal')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).toSorted()
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('')
}

const settingsFile = () => join(data.path, 'settings.json')
const settings = () => JSON.parse(readFileSync(settingsFile(), 'utf8'))

it('a newer system serves, and the one before it goes on with every order when it comes back', async () => {
  await startBox(data.path).then((box) => box.kill('SIGTERM'))
  const tried = await start('newer')
  const first = await serve(tried)
  expect(await tried.kill('SIGKILL')).toBeNull()
  expect([settings().version, (await journal()).includes(newerFact)]).toEqual([newerVersion, false])

  const back = await start('this')
  expect([await stateOf(back, first), await stateOf(back, await serve(back))]).toEqual(['1 collected', '2 collected'])
})

it('what a newer system set that this one cannot read costs nothing else', async () => {
  await startBox(data.path).then((box) => box.kill('SIGTERM'))
  const known = settings()
  const later = {
    ...known,
    lamp: 'red',
    paper: '112mm',
    sessions: [...known.sessions, { role: 'cashier' }],
    printers: { bar: 'tcp://10.0.0.9:9100', wall: { url: 7 } },
    wifi: { ssid: 'Bar', password: null, hidden: false },
  }
  await writeFile(settingsFile(), JSON.stringify(later))

  const box = await start('this')
  await staff(box.origin)
  const { key, managerPin, lamp, paper, wifi, printers } = settings()
  expect({ key, managerPin, lamp, paper, wifi, printers: Object.keys(printers) }).toEqual({
    key: known.key,
    managerPin: known.managerPin,
    lamp: 'red',
    paper: '80mm',
    wifi: later.wifi,
    printers: ['bar'],
  })
})

it('a journal that began with a newer system is left as it is, and the start says which system reads it', async () => {
  const fresh = await startBox(data.path, [], undefined, [], newerMain)
  await serve(fresh)
  await fresh.kill('SIGTERM')
  const before = createHash('sha256')
    .update(await journal())
    .digest('hex')
  expect(await journal()).toContain(newerFact)
  await expect(start('this')).rejects.toThrow(
    /stopped with 4 .* cup\.praised of version 1, which a newer Pressobox wrote\. Nothing was changed\./,
  )
  expect(
    createHash('sha256')
      .update(await journal())
      .digest('hex'),
  ).toBe(before)
})
