import type {
  AddressMessage,
  CodeView,
  CrowdedMessage,
  CrowdView,
  PhoneChecksMessage,
  EventMessage,
  ExtensionsView,
  OrderView,
  PhonesMessage,
  PrintersMessage,
  QueueMessage,
  SlidesMessage,
  SnapshotMessage,
  UpdateMessage,
} from '@pressobox/protocol'
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'

import { createReturn, maxDelayMs } from './come-back.ts'
import type { Live } from './live.ts'
import { createLiveStore, type LiveStore } from './live-store.ts'
import { createPulseWatch } from './pulse.ts'
import { createSleepWatch, steadyNow } from './steady-clock.ts'
import { currentPage, onWake, type PageLife } from './wake.ts'

interface ServerMessages {
  snapshot: (message: SnapshotMessage) => void
  event: (message: EventMessage) => void
  queue: (message: QueueMessage) => void
  printers: (message: PrintersMessage) => void
  extensions: (message: ExtensionsView) => void
  phones: (message: PhonesMessage) => void
  crowd: (message: CrowdView) => void
  checks: (message: PhoneChecksMessage) => void
  update: (message: UpdateMessage) => void
  address: (message: AddressMessage) => void
  crowded: (message: CrowdedMessage) => void
  slides: (message: SlidesMessage) => void
  pulse: () => void
}

type Silence = Record<never, never>

export type LiveSocket = Socket<ServerMessages, Silence>

export type SocketFactory = (origin: string, options: Partial<ManagerOptions & SocketOptions>) => LiveSocket

export interface LiveOptions {
  /** The box; default: where the page came from. */
  readonly origin?: string
  /** Makes the socket; default: Socket.IO's own. */
  readonly io?: SocketFactory
  readonly onChange?: (live: Live) => void
  /** What came with the page: the connection goes on from there. */
  readonly first?: SnapshotMessage
  /** Sent on connecting, beside `since`. */
  readonly auth?: () => Readonly<Record<string, unknown>>
  /** For robots in Node: their cookies. Browsers send their own. */
  readonly headers?: Readonly<Record<string, string>>
  readonly page?: PageLife | null
  readonly now?: () => number
  /** A page that comes back after so long without a word from the box connects anew. Default 5,000. */
  readonly quietMs?: number
  /** First wait before connecting again; doubles up to 3 s. Default 500. */
  readonly firstDelayMs?: number
}

export interface LiveSource {
  get(): Live
  /** Called after each change. Returns its disposer. */
  subscribe(listener: () => void): () => void
}

export interface LiveConnection extends LiveSource {
  /** Puts in the code that was asked for over HTTP. */
  putCode(code: CodeView): void
  /** Puts in an order that the box answered. */
  putOrder(order: OrderView): void
  /** Looks now whether the connection is alive and connects anew when it is not. */
  check(): void
  /** Forgets the view and connects anew, as after logging in or out: the box then sends what the new role may see. */
  restart(): void
  stop(): void
}

const socketOptions = (
  options: LiveOptions,
  store: LiveStore,
  slept: () => boolean,
): Partial<ManagerOptions & SocketOptions> => ({
  autoConnect: false,
  // Each live connection has its own transport: stopping one must not touch another page part's.
  forceNew: true,
  transports: ['websocket', 'polling'],
  tryAllTransports: true,
  timeout: 6_000,
  reconnectionDelay: options.firstDelayMs ?? 500,
  reconnectionDelayMax: maxDelayMs,
  randomizationFactor: 0.5,
  auth: (send: (data: object) => void) => {
    const { epoch, seq } = store.get()
    // After a sleep what was left of each time is no longer known: a snapshot tells it anew.
    const anew = epoch === null || slept()
    send({ ...options.auth?.(), ...(anew ? {} : { since: { epoch, seq } }) })
  },
  ...(options.headers === undefined ? {} : { extraHeaders: { ...options.headers } }),
})

/** Wires the socket's messages into the store; `heard` is called whenever the box says anything. */
const wire = (socket: LiveSocket, store: LiveStore, now: () => number, heard: () => void): void => {
  socket.onAny(heard)
  socket.io.on('ping', heard)
  socket.on('snapshot', (message) => store.take({ kind: 'snapshot', at: now(), message }))
  socket.on('event', (message) => store.take({ kind: 'event', at: now(), message }))
  socket.on('queue', (message) => store.take({ kind: 'queue', message }))
  socket.on('printers', (message) => store.take({ kind: 'printers', message }))
  socket.on('extensions', (message) => store.take({ kind: 'extensions', message }))
  socket.on('phones', (message) => store.take({ kind: 'phones', message }))
  socket.on('crowd', (crowd) => store.take({ kind: 'crowd', crowd }))
  socket.on('checks', ({ checks }) => store.take({ kind: 'checks', checks }))
  socket.on('update', ({ update }) => store.take({ kind: 'update', update }))
  socket.on('address', ({ address }) => store.take({ kind: 'address', address }))
  socket.on('crowded', ({ crowded }) => store.take({ kind: 'crowded', crowded }))
  socket.on('slides', ({ slides }) => store.take({ kind: 'slides', slides }))
}

/**
 * Keeps one immutable `Live` true to the box: WebSocket first, polling where that is blocked, resumed by the newest
 * `{epoch, seq}` after every gap. It only listens; writes go through `createApi`.
 */
export const createLive = (options: LiveOptions = {}): LiveConnection => {
  const now = options.now ?? steadyNow
  const store = createLiveStore()
  if (options.first !== undefined) store.take({ kind: 'snapshot', at: now(), message: options.first })
  const watch = createSleepWatch()
  let asleepSince = false
  const slept = (): boolean => {
    const was = asleepSince || watch()
    asleepSince = false
    return was
  }
  const make: SocketFactory = options.io ?? ((origin, socketOpts) => io(origin, socketOpts))
  const socket = make(options.origin ?? '/', socketOptions(options, store, slept))
  const comeBack = createReturn(socket, options.firstDelayMs ?? 500)
  let heardAt = now()
  const heard = (): void => {
    heardAt = now()
  }
  const anew = (): void => {
    comeBack.reset()
    socket.disconnect()
    socket.connect()
  }
  const pulse = createPulseWatch(() => {
    store.take({ kind: 'lost', at: now() })
    anew()
  })
  socket.on('pulse', pulse.beat)
  const check = (): void => {
    asleepSince ||= watch()
    if (!asleepSince && socket.connected && now() - heardAt < (options.quietMs ?? 5_000)) return
    anew()
  }
  wire(socket, store, now, heard)
  socket.on('connect', () => {
    heard()
    comeBack.reset()
    tries = 0
    store.take({ kind: 'connected' })
  })
  let tries = 0
  socket.on('connect_error', ({ message }) => {
    // A network may swallow a WebSocket without a word: the next try begins with the other transport, and says nothing.
    tries += 1
    socket.io.opts.transports = tries % 2 === 1 ? ['polling', 'websocket'] : ['websocket', 'polling']
    if (message !== 'timeout' || tries > 1) store.take({ kind: 'lost', at: now() })
    comeBack.plan()
  })
  socket.on('disconnect', (reason) => {
    pulse.stop()
    // Closed on purpose by the box: a session ended, and with it what this page may see.
    if (reason === 'io server disconnect') store.take({ kind: 'forgotten' })
    store.take({ kind: 'lost', at: now() })
    if (reason !== 'io client disconnect') comeBack.plan()
  })
  const unwatch = options.onChange === undefined ? null : store.subscribe(() => options.onChange?.(store.get()))
  const asleep = onWake(options.page === undefined ? currentPage() : options.page, check)
  socket.connect()
  return {
    get: store.get,
    subscribe: store.subscribe,
    check,
    putOrder: (order) => store.take({ kind: 'order', at: now(), order }),
    putCode: (code) => store.take({ kind: 'code', at: now(), code }),
    restart: () => {
      store.take({ kind: 'forgotten' })
      anew()
    },
    stop: () => {
      asleep()
      comeBack.cancel()
      pulse.stop()
      socket.disconnect()
      unwatch?.()
    },
  }
}
