import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { languages, pickLanguage, type Language } from '@pressobox/words'
import { z } from 'zod'
import type { House } from './ask.ts'
import { isOwn, isSameOrigin } from './guard.ts'
import type { Person } from './people.ts'
import { queueFor, queueMessages, queueRooms } from './queue-messages.ts'
import { looseMessages } from './loose-messages.ts'
import { snapshotOf, type Viewer } from './snapshot.ts'
import { heardBy, tell, type Telling } from './telling.ts'
import type { Publication } from '@pressobox/stand'

export interface Sockets {
  /** Pages that are connected. */
  readonly count: () => number
  readonly stop: () => Promise<void>
}

/** So often a box says to its staff and its own screens that it is there, and nothing else; see the client's pulse. */
const pulseMs = 1000

/** Events that a reconnecting client may still ask for; with an older `since` it gets a snapshot. */
const remembered = 500
const most = 4000
/** A reader that stops reading is cut off before it costs the box its memory. */
const longestBacklog = 2000

const handshake = z.object({
  since: z.object({ epoch: z.string().max(64), seq: z.number().int().min(0) }).nullish(),
  language: z.string().max(40).nullish(),
  /** The order page is a guest's, also in a browser where staff have logged in. */
  as: z.literal('guest').nullish(),
  /** The order of the page's secret link, for a browser that keeps no cookies. */
  key: z.string().max(64).nullish(),
})

/** A socket only listens: it gets a snapshot, then every event of its rooms, in order, once it is on disk. */
export function openSockets(server: HttpServer, house: House): Sockets {
  const io = new Server(server, {
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    maxHttpBufferSize: 16 * 1024,
    connectTimeout: 5000,
    // A phone whose network swallows everything without a word knows it after nine seconds.
    pingInterval: 5000,
    pingTimeout: 4000,
    allowRequest: (request, answer) => {
      const { origin, host } = request.headers
      const welcome =
        isOwn(host, house.parts.hosts()) && isSameOrigin(origin, host, undefined) && io.engine.clientsCount < most
      answer(null, welcome)
    },
  })
  const recent: Publication[] = []
  const viewers = new Map<Socket, Viewer>()
  io.on('connection', (socket) => {
    viewers.set(socket, welcome(socket, house, recent))
    socket.once('disconnect', () => viewers.delete(socket))
  })
  const stopTelling = house.stand.subscribe((publication) => {
    recent.push(publication)
    if (recent.length > remembered) recent.shift()
    for (const language of spoken(io)) for (const telling of tell(publication, house, language)) send(io, telling)
    if (publication.fact.type !== 'clock.adjusted') return
    // Every instant that pages have is by the clock before: ages would be wrong by the jump.
    recent.length = 0
    for (const [socket, viewer] of viewers) giveSnapshot(socket, house, viewer)
  })
  const stopQueue = queueMessages(io, house)
  const watch = setInterval(() => cutOff(io), 5000)
  const pulse = setInterval(() => io.to('pulse').volatile.emit('pulse'), pulseMs)
  const stopLoose = loose(io, house)
  const stopEnding = house.people.onEnd((session) => io.in(`session:${session.id}`).disconnectSockets(true))
  return {
    count: () => io.engine.clientsCount,
    stop: async () => {
      stopTelling()
      stopQueue()
      clearInterval(watch)
      clearInterval(pulse)
      for (const stopOne of stopLoose) stopOne()
      stopEnding()
      await io.close()
    },
  }
}

/** What is no fact and is told all the same, when it is different. */
function loose(io: Server, house: House): readonly (() => void)[] {
  const { printing, extensions, slides, updating } = house.parts
  const { phones, crowd, phoneChecks, stand } = house
  const follow = (listener: () => void): (() => void) => crowd.subscribe(listener)
  return [
    looseMessages(io, {
      name: 'printers',
      message: () => ({ printers: printing.printers() }),
      subscribe: printing.subscribe,
    }),
    looseMessages(io, { name: 'extensions', message: extensions.view, subscribe: extensions.subscribe }),
    looseMessages(io, {
      name: 'phones',
      message: () => phones.of(stand),
      subscribe: (listener) => phones.subscribe(stand, listener),
    }),
    looseMessages(io, {
      name: 'address',
      message: () => ({ address: house.parts.origin() }),
      subscribe: house.parts.followOrigin,
      to: 'everybody',
    }),
    looseMessages(io, {
      name: 'slides',
      message: () => ({ slides: slides.view() }),
      subscribe: slides.subscribe,
      to: 'display',
    }),
    looseMessages(io, { name: 'crowd', message: () => crowd.view(), subscribe: follow }),
    looseMessages(io, {
      name: 'checks',
      message: () => ({ checks: phoneChecks.view() }),
      subscribe: (listener) => phoneChecks.subscribe(listener),
    }),
    looseMessages(io, {
      name: 'update',
      message: () => ({ update: updating.view() }),
      subscribe: updating.subscribe,
    }),
    looseMessages(io, {
      name: 'crowded',
      message: () => ({ crowded: crowd.view().near }),
      subscribe: follow,
      to: 'everybody',
    }),
  ]
}

/** The languages of those who are connected: what nobody hears is not worked out. */
function spoken(io: Server): readonly Language[] {
  return languages.filter((language) => io.sockets.adapter.rooms.has(`language:${language}`))
}

function send(io: Server, { rooms, message }: Telling): void {
  const heard = [...rooms].filter((room) => io.sockets.adapter.rooms.has(room))
  if (heard.length > 0) io.to(heard).emit('event', message())
}

/** Cuts off those that stopped reading. */
function cutOff(io: Server): void {
  for (const socket of io.sockets.sockets.values()) if (backlog(socket) > longestBacklog) socket.disconnect(true)
}

function giveSnapshot(socket: Socket, house: House, viewer: Viewer): void {
  const { epoch } = house.parts.journal
  socket.emit('snapshot', { epoch, seq: house.stand.seq(), view: snapshotOf(house, viewer) })
}

function welcome(socket: Socket, house: House, recent: readonly Publication[]): Viewer {
  const auth = handshake.safeParse(socket.handshake.auth)
  const { since = null, language = null, as = null, key = null } = auth.success ? auth.data : {}
  const viewer = viewerOf(
    house,
    seenAs(house, house.people.of(socket.handshake.headers.cookie), as, key),
    pickLanguage(language ?? socket.handshake.headers['accept-language'] ?? null, house.stand.state.config.language),
  )
  const { session } = viewer
  void socket.join([...viewer.rooms, ...queueRooms(viewer.rooms), `language:${viewer.language}`])
  if (session !== null) void socket.join([`session:${session.id}`, 'pulse'])
  if (viewer.role === 'guest') socket.once('disconnect', house.phones.join(viewer.device, viewer.holds))
  socket.use((_packet, next) => next(new Error('This socket only listens.')))
  const { epoch } = house.parts.journal
  const seq = house.stand.seq()
  const first = recent[0]?.seq ?? seq + 1
  const missed = since !== null && since.epoch === epoch && since.seq <= seq && since.seq >= first - 1
  if (!missed) giveSnapshot(socket, house, viewer)
  else {
    for (const publication of recent) {
      if (publication.seq <= since.seq) continue
      const message = heardBy(viewer, tell(publication, house, viewer.language))
      if (message !== null) socket.emit('event', message)
    }
    socket.emit('queue', queueFor(house, viewer))
    socket.emit('crowded', { crowded: house.crowd.view().near })
    socket.emit('address', { address: house.parts.origin() })
  }
  // A socket that resumes gets no snapshot, and how printers, extensions and slides are is no event.
  if (missed && viewer.role === 'display') socket.emit('slides', { slides: house.parts.slides.view() })
  if (missed && viewer.role === 'staff') {
    socket.emit('printers', { printers: house.parts.printing.printers() })
    socket.emit('extensions', house.parts.extensions.view())
    socket.emit('phones', house.phones.of(house.stand))
    socket.emit('crowd', house.crowd.view())
    socket.emit('update', { update: house.parts.updating.view() })
  }
  return viewer
}

const connection = z.object({ writeBuffer: z.array(z.unknown()) })

function backlog(socket: Socket): number {
  const read = connection.safeParse({ writeBuffer: Reflect.get(socket.conn, 'writeBuffer') })
  return read.success ? read.data.writeBuffer.length : 0
}

/** Who a page says that it is for: less than its cookies prove, or the order whose key it brings. */
function seenAs(house: House, person: Person, as: 'guest' | null, key: string | null): Person {
  const held = key === null ? null : house.keys.orderOfKey(key)
  const holds = held === null || person.holds.includes(held) ? person.holds : [held, ...person.holds]
  return { ...person, holds, session: as === 'guest' ? null : person.session }
}

/** What a connection may see, and the rooms that it hears: one for its role, and those of its own orders. */
function viewerOf(house: House, person: Person, language: Language): Viewer {
  const { session, deviceSecret, holds } = person
  // A kiosk sees what every guest sees, and no order.
  const role = session === null || session.role === 'kiosk' ? 'guest' : session.role === 'display' ? 'display' : 'staff'
  const device = deviceSecret === null ? null : house.keys.device(deviceSecret)
  const own =
    role !== 'guest'
      ? []
      : [
          ...(device === null ? [] : [`customer:${device}:${language}`]),
          ...holds.map((id) => `order:${id}:${language}`),
        ]
  return { role, session, device, holds, language, rooms: new Set([`${role}:${language}`, ...own]) }
}
