import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { device, runPresso, staff, startBox, temporaryFolder, type Box } from './a-box.ts'

const name = 'Zebedia Quux'
const note = 'for the lady in green'

let data: Awaited<ReturnType<typeof temporaryFolder>>
let box: Box
let manager: Awaited<ReturnType<typeof staff>>
beforeAll(async () => {
  data = await temporaryFolder()
  box = await startBox(data.path)
  manager = await staff(box.origin)
  await manager.setStand({ open: true })
})
afterAll(async () => {
  await box.kill('SIGTERM')
  await data.remove()
})

/** Files of the data folder that hold one of those texts, backups unpacked. */
async function holders(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file).catch(() => Buffer.alloc(0))
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
    if (text.includes(name) || text.includes(note)) found.push(file.slice(folder.length + 1))
  }
  return found
}

async function ordered(guest: ReturnType<typeof device>): Promise<string> {
  const code = await manager.code()
  const scan = await guest.scan(code.ok ? code.value.code : '')
  if (!scan.ok) throw new Error(scan.problem.detail)
  const placed = await guest.placeOrder(scan.value.orderId, { drink: 'flat-white', modifiers: [], name, note })
  if (!placed.ok) throw new Error(placed.problem.detail)
  return scan.value.orderId
}

it('a ticket’s picture is drawn anew without the name of whoever wants to be forgotten', async () => {
  const guest = device(box.origin)
  const id = await ordered(guest)
  const made = await manager.make(id)
  const ticket = made.ok ? (made.value.ticketId ?? '') : ''
  const file = join(data.path, 'tickets', `${ticket}.png`)
  const drawn = () => readFile(file).catch(() => null)
  await expect.poll(drawn, { timeout: 20_000 }).not.toBeNull()
  const before = await drawn()
  const page = await fetch(`${box.origin}/?forget`, { headers: { cookie: guest.cookies() } })
  const token = /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  await fetch(`${box.origin}/forget`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: guest.cookies(), origin: box.origin },
    body: new URLSearchParams({ token }).toString(),
  })
  await expect.poll(async () => before !== null && (await drawn())?.equals(before), { timeout: 20_000 }).toBe(false)
  await manager.complete(id)
  await manager.collect(id)
})

it('when an event is over, no file of the box and no backup of it holds a name or a note', async () => {
  const id = await ordered(device(box.origin))
  await manager.complete(id)
  await manager.collect(id)
  const aside = join(data.path, 'backups', 'replaced-1')
  await mkdir(join(aside, 'tickets'), { recursive: true })
  await mkdir(join(aside, 'journal'))
  await writeFile(join(aside, 'journal', '000001.ndjson'), await readFile(join(data.path, 'journal', '000001.ndjson')))
  expect((await holders(data.path)).length).toBeGreaterThan(1)
  const next = await manager.startPopUp('NEXT', null)
  expect(next.ok).toBe(true)
  await expect.poll(() => holders(data.path), { timeout: 60_000 }).toEqual([])
  expect((await runPresso('backup', join(data.path, 'now.tar.gz'), '--data', data.path)).code).toBe(0)
  expect(await holders(data.path)).toEqual([])
  // The numbers stay, and every line is where it was: the order's story is found by it.
  const journey = await manager.journey(id)
  expect([journey.ok && journey.value.order.number, journey.ok && journey.value.order.name]).toEqual([2, null])
  await box.kill('SIGTERM')
  expect((await runPresso('journal', 'verify', '--data', data.path)).code).toBe(0)
  box = await startBox(data.path)
  manager = await staff(box.origin)
  const again = await manager.journey(id)
  expect(again.ok && again.value.order.number).toBe(2)
  expect(await holders(data.path)).toEqual([])
})
