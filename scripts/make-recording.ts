// node scripts/make-recording.ts: makes the recording that is shipped: robots at a real box, in time that passes only when everything is done.
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createAppliance } from '@pressobox/appliance'
import { randomOf, sendRobots } from '@pressobox/player'
import { askingDevice, VirtualTime } from '@pressobox/player/testing'
import { pin, temporaryFolder } from '../tests/a-box.ts'

const name = 'busy-fifteen'
const seed = process.argv[2] ?? 'busy-fifteen-50'
const file = join(import.meta.dirname, '..', 'packages', 'player', 'recordings', `${name}.ndjson`)
const began = Date.parse('2026-05-12T10:00:00Z')
const minute = 60_000

const time = new VirtualTime()
const data = await temporaryFolder()
const nowhere = join(data.path, 'none')
const box = await createAppliance({
  port: 0,
  host: '127.0.0.1',
  data: data.path,
  printers: [],
  pin,
  eventId: 'FIFTEEN',
  demo: false,
  pages: { order: nowhere, display: nowhere, kiosk: nowhere, barista: nowhere, pictures: nowhere, styles: nowhere },
  shelf: nowhere,
  safe: true,
  version: 'recording',
  startAnew: () => undefined,
  machine: null,
  avahi: false,
  log: (sentence, error) => console.error(sentence, error),
  time: { clocks: { monotonic: time.now, wall: () => began + time.now() }, timer: time.timer },
})
try {
  await writeFile(file, (await record()).map((event) => `${JSON.stringify(event)}\n`).join(''))
} finally {
  await box.stop()
  await data.remove()
}

/** A small bar on a busy day: little patience, little room, and the milk runs out once. */
async function record(): Promise<readonly object[]> {
  const { manager } = await sendRobots({
    time,
    seed,
    witness: () => undefined,
    perHour: 220,
    guests: null,
    baristas: 3,
    phone: () => askingDevice(box.origin, 'guest'),
    console: () => askingDevice(box.origin, 'staff'),
    logIn: () => ({ pin }),
    welcome: () => Promise.resolve(true),
  })
  const { api } = manager
  await api.patchConfig({
    drinksPerCode: 20,
    customerMinutes: 2,
    baristaMinutes: 6,
    maxOrdersInQueue: 11,
    readyMinutes: 3,
  })
  await api.setStand({ open: true })
  let seen = 0
  /** The box's own deadlines come before the code is asked for; tickets come out before time goes on. */
  const settle = async (): Promise<void> => {
    await api.code()
    const { value } = ok(await api.health())
    if (value['seq'] === seen) return
    for (;;) {
      const { tickets } = ok(await api.tickets()).value
      if (tickets.every(({ state }) => state === 'printed')) break
    }
    seen = Number(ok(await api.health()).value['seq'])
  }
  await time.pass(9 * minute, settle)
  await api.setStand({ open: false, reason: 'Fetching milk', minutes: 1 })
  await time.pass(6 * minute, settle)
  const cookie = await staffCookie()
  const response = await fetch(`${box.origin}/api/events?limit=10000`, { headers: { cookie } })
  return anonymous((await response.text()).trim().split('\n'))
}

function ok<T>(result: { ok: true; value: T } | { ok: false; problem: { detail: string } }) {
  if (!result.ok) throw new Error(result.problem.detail)
  return result
}

async function staffCookie(): Promise<string> {
  const response = await fetch(`${box.origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: box.oneTimeToken('manager') }),
  })
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** Ids that are drawn by chance or kept by a key become ones that repeat, in the order in which they come; nothing else is touched. */
function anonymous(lines: readonly string[]): readonly object[] {
  const known = new Map<string, string>()
  const other = (id: string, length: number): string => {
    const text = createHash('sha256')
      .update(`${seed}/${String(known.size)}`)
      .digest('base64url')
    const made = known.get(id) ?? text.replaceAll(/[-_]/g, 'x').slice(0, length)
    known.set(id, made)
    return made
  }
  const ids = new Set(['orderId', 'userId', 'baristaUserId', 'ticketId'])
  const clean = (value: unknown, key: string): unknown => {
    if (typeof value === 'string' && ids.has(key) && value.length > 5) return other(value, value.length)
    if (Array.isArray(value)) return value.map((each: unknown) => clean(each, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, clean(each, name)]))
  }
  const uuid = randomOf(seed, 'ids')
  return lines.flatMap((line) => {
    const { seq: _seq, id: _id, ...event } = JSON.parse(line) as Record<string, unknown>
    if (String(event['detail-type']).startsWith('StandService.')) return []
    const hex = Array.from({ length: 32 }, () => Math.floor(uuid.fraction() * 16).toString(16)).join('')
    const id = hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5')
    const { version, ...rest } = event
    return [{ version, id, ...(clean(rest, '') as object) }]
  })
}
