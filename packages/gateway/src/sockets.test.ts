import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestBox, type Device, type Json, type TestBox } from './testing/test-box.ts'

let box: TestBox
let manager: Device
const sockets: Socket[] = []
beforeEach(async () => {
  box = await startTestBox()
  manager = await box.staff()
  await manager.call('PUT', '/api/stand', { open: true })
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close()
  await box.stop()
})

interface Heard {
  readonly socket: Socket
  readonly messages: Json[]
  readonly seqs: () => readonly number[]
  /** What it was told last, snapshot or event. */
  readonly until: (seq: number) => Promise<void>
}

function listen(device: Device | null, auth: Json = {}): Heard {
  const socket = io(box.origin, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth,
    extraHeaders: { origin: box.origin, ...(device === null ? {} : { cookie: device.cookie() }) },
  })
  sockets.push(socket)
  const messages: Json[] = []
  socket.on('snapshot', (message: Json) => messages.push({ kind: 'snapshot', ...message }))
  socket.on('event', (message: Json) => messages.push({ kind: 'event', ...message }))
  return {
    socket,
    messages,
    seqs: () => messages.filter(({ kind }) => kind === 'event').map(({ seq }) => seq),
    until: (seq) => expect.poll(() => messages.at(-1)?.seq ?? 0).toBeGreaterThanOrEqual(seq),
  }
}

const seqNow = async (): Promise<number> => (await manager.call('GET', '/healthz')).json.seq
const walkUp = async (): Promise<string> => (await manager.call('POST', '/api/orders', { drink: 'americano' })).json.id

async function scan(device: Device): Promise<string> {
  const { code } = (await manager.call('GET', '/api/code')).json
  const answer = await device.call('POST', '/api/scans', { code })
  return answer.json.orderId
}

describe('a socket', () => {
  it('gets a snapshot first, then every event after it, in order and once', async () => {
    const staff = listen(manager)
    await expect.poll(() => staff.messages.length).toBe(1)
    const [snapshot] = staff.messages
    const id = await walkUp()
    await manager.call('POST', `/api/orders/${id}/make`, {})
    const last = await seqNow()
    await staff.until(last)
    expect([snapshot.kind, snapshot.view.role, staff.seqs()]).toEqual([
      'snapshot',
      'staff',
      Array.from({ length: last - snapshot.seq }, (_, index) => snapshot.seq + 1 + index),
    ])
  })

  it('gets what it missed when it names where it was, and a snapshot when the box cannot know', async () => {
    const { epoch } = (await manager.call('GET', '/healthz')).json
    const before = await seqNow()
    await walkUp()
    const last = await seqNow()
    const missed = listen(manager, { since: { epoch, seq: before } })
    const stranger = listen(manager, { since: { epoch: '00000000-0000-4000-8000-000000000000', seq: before } })
    const future = listen(manager, { since: { epoch, seq: last + 100 } })
    await Promise.all([missed, stranger, future].map(({ until }) => until(last)))
    expect([missed.messages.map(({ kind }) => kind), stranger.messages[0].kind, future.messages[0].kind]).toEqual([
      ['event', 'event'],
      'snapshot',
      'snapshot',
    ])
  })

  it('misses nothing across a restart of the box', async () => {
    const { epoch } = (await manager.call('GET', '/healthz')).json
    const id = await walkUp()
    const before = await seqNow()
    box = await box.restart()
    await manager.call('POST', `/api/orders/${id}/make`, {})
    const back = listen(manager, { since: { epoch, seq: before } })
    const last = await seqNow()
    await back.until(last)
    const [first] = back.messages
    const order = first.kind === 'snapshot' ? first.view.orders.find((each: Json) => each.id === id) : null
    expect([first.kind, first.epoch, order?.state]).toEqual(['snapshot', epoch, 'making'])
  })

  it('gets everything anew when the clock jumped, so that ages go on from where they were', async () => {
    await walkUp()
    const staff = listen(manager)
    await expect.poll(() => staff.messages.length).toBe(1)
    await box.running.stand.execute({ name: 'adjust-clock', byMs: 60_000 }, { kind: 'box' })
    await expect
      .poll(() => staff.messages.filter(({ kind }) => kind === 'snapshot').map(({ seq }) => seq))
      .toEqual([staff.messages[0].seq, await seqNow()])
  })

  it('is not impressed by garbage', async () => {
    const odd = [
      { since: 5 },
      { since: { epoch: 1, seq: 'x' } },
      { since: { epoch: 'x', seq: -1 } },
      { language: {} },
      7,
      null,
    ]
    const all = odd.map((auth) => listen(manager, auth))
    const [talker] = all
    talker?.socket.emit('event', 'hello', { a: Array.from({ length: 100 }, () => 'x') })
    talker?.socket.emit('snapshot', Buffer.alloc(100))
    const last = await seqNow()
    await Promise.all(all.map(({ until }) => until(last)))
    await walkUp()
    await talker?.until(await seqNow())
    expect([all.map(({ messages }) => messages[0].kind), box.logged]).toEqual([odd.map(() => 'snapshot'), []])
  })

  it('of a page from elsewhere, or under another name, is not opened', async () => {
    const refused = async (headers: Record<string, string>): Promise<string> => {
      const socket = io(box.origin, {
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
        extraHeaders: headers,
      })
      sockets.push(socket)
      return new Promise((resolve) => {
        socket.once('connect_error', () => resolve('refused'))
        socket.once('snapshot', () => resolve('opened'))
      })
    }
    expect([
      await refused({ origin: 'http://evil.example' }),
      await refused({ origin: box.origin, host: 'evil.example' }),
      await refused({ origin: box.origin }),
    ]).toEqual(['refused', 'refused', 'opened'])
  })
})

describe('what a socket may hear', () => {
  it('is one’s own orders for a guest, numbers for the display, and all for staff', async () => {
    const [ada, bob] = [box.device(), box.device()]
    await Promise.all([ada, bob].map((device) => device.call('GET', '/api/stand')))
    const display = await box.staff('display')
    const heard = {
      ada: listen(ada),
      bob: listen(bob),
      nobody: listen(null),
      display: listen(display),
      staff: listen(manager),
    }
    await expect.poll(() => Object.values(heard).every(({ messages }) => messages.length > 0)).toBe(true)
    const id = await scan(ada)
    await ada.call('PUT', `/api/orders/${id}`, { drink: 'flat-white', name: 'Ada Lovelace', note: 'no lid' })
    await heard.staff.until(await seqNow())
    await expect.poll(() => heard.ada.messages.at(-1)?.detail?.order?.number).toBe(1)
    const text = (who: keyof typeof heard): string => JSON.stringify(heard[who].messages)
    const device = box.running.stand.state.running.first()?.device ?? 'none'
    expect([
      text('ada').includes('Ada Lovelace'),
      text('staff').includes('Ada Lovelace'),
      text('staff').includes('userId'),
    ]).toEqual([true, true, true])
    for (const who of ['bob', 'nobody', 'display'] as const)
      expect([who, /Ada|no lid|userId/.test(text(who)), text(who).includes(device)]).toEqual([who, false, false])
    expect([heard.bob.seqs(), heard.nobody.seqs(), text('bob').includes(id)]).toEqual([[], [], false])
    const { code } = (await manager.call('GET', '/api/code')).json
    expect(
      ['ada', 'bob', 'staff', 'display'].filter((who) =>
        JSON.stringify(heard[who as keyof typeof heard].messages.slice(1)).includes(code),
      ),
    ).toEqual([])
  })

  it('is a changed rule and a sold-out drink, on every page at once', async () => {
    const display = await box.staff('display')
    const pages = [listen(null), listen(display), listen(manager)]
    await expect.poll(() => pages.every(({ messages }) => messages.length > 0)).toBe(true)
    await manager.call('PATCH', '/api/menu/flat-white', { available: false })
    await manager.call('PATCH', '/api/config', { name: 'Tuesday' })
    const seen = ({ messages }: Heard): Json => messages.at(-1)?.detail?.stand
    await expect.poll(() => pages.every((page) => seen(page)?.name === 'Tuesday')).toBe(true)
    expect(pages.map((page) => seen(page).menu.find((drink: Json) => drink.id === 'flat-white').available)).toEqual([
      false,
      false,
      false,
    ])
  })

  it('shows another event its code and its orders', async () => {
    const staff = listen(manager)
    await staff.until(1)
    await manager.call('POST', '/api/event', { eventId: 'FAIR' })
    await staff.until(await seqNow())
    const { type, detail } = staff.messages.at(-1)
    expect([type, detail.codeChanged, detail.stand.eventId]).toEqual(['StandService.EventStarted', true, 'FAIR'])
  })
})

describe('a pulse', () => {
  it('is heard by those who must not look live when they are not, and by no phone', async () => {
    const beats: string[] = []
    const hear = (who: string, device: Device) => listen(device).socket.on('pulse', () => beats.push(who))
    hear('staff', manager)
    hear('guest', box.device())
    hear('kiosk', await box.staff('kiosk'))
    await expect.poll(() => beats.filter((who) => who === 'kiosk').length, { timeout: 10_000 }).toBeGreaterThan(2)
    expect(new Set(beats)).toEqual(new Set(['staff', 'kiosk']))
  })
})

describe('staff', () => {
  it('are told whose guest has the page open, for as long as that is so', async () => {
    const phones: unknown[] = []
    const ada = box.device()
    const orderId = await scan(ada)
    const staff = listen(manager)
    staff.socket.on('phones', (message: Json) => phones.push(message.phones))
    await expect.poll(() => staff.messages[0]?.view.phones).toEqual([])
    const page = listen(ada)
    await expect.poll(() => phones).toEqual([[orderId]])
    page.socket.close()
    await expect.poll(() => phones).toEqual([[orderId], []])
  })

  it('are called by the name that they give themselves', async () => {
    const renamed = await manager.call('PATCH', '/api/session', { name: 'Bea' })
    const { json } = await manager.call('POST', `/api/orders/${await walkUp()}/make`, {})
    expect([renamed.json, json.barista]).toEqual([{ role: 'manager', name: 'Bea' }, 'Bea'])
  })
})
