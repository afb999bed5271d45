import { createServer, type Server } from 'node:http'
import type { OrderId } from '@pressobox/domain'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { answer, answerNo } from './answer.ts'
import { Arrivals } from './arrivals.ts'
import type { House } from './ask.ts'
import { asked } from './asked.ts'
import { Crowd } from './crowd.ts'
import { hostGuard, originGuard } from './guard.ts'
import { headers } from './headers.ts'
import { isJson, jsonBodies } from './json-bodies.ts'
import { Keys, same } from './keys.ts'
import { LastSeen } from './last-seen.ts'
import { methodsOf, otherMethods } from './methods.ts'
import { No } from './no.ts'
import { OneTimeLinks } from './one-time-links.ts'
import { pageRoutes } from './pages.ts'
import { Pairings } from './pairings.ts'
import { isStaff, People, type Person } from './people.ts'
import { PhoneChecks } from './phone-checks.ts'
import { Phones } from './phones.ts'
import { PinGuard, pinsOf, type PinAnswer } from './pin.ts'
import type { GatewayParts, StaffRole } from './ports.ts'
import { probeRoutes } from './probes.ts'
import { Repeats } from './repeats.ts'
import { archiveRoutes } from './routes/archive.ts'
import { backupRoutes } from './routes/backup.ts'
import { catalogueRoutes } from './routes/catalogue.ts'
import { extensionRoutes } from './routes/extensions.ts'
import { figuresRoutes } from './routes/figures.ts'
import { drinkPictureRoutes } from './routes/drink-pictures.ts'
import { logoLimit, logoRoutes } from './routes/logo.ts'
import { machineRoutes } from './routes/machine.ts'
import { noteRoutes } from './routes/notes.ts'
import { orderRoutes } from './routes/orders.ts'
import { orderStepRoutes } from './routes/order-steps.ts'
import { kioskRoutes } from './routes/kiosk.ts'
import { pairingRoutes } from './routes/pairings.ts'
import { reportLinkRoutes } from './routes/report-links.ts'
import { rehearsalRoutes } from './routes/rehearsal.ts'
import { phoneCheckRoutes } from './routes/phone-checks.ts'
import { printRoutes } from './routes/print.ts'
import { printerRoutes } from './routes/printers.ts'
import { sessionRoutes } from './routes/session.ts'
import { slideLimit, slideRoutes } from './routes/slides.ts'
import { staffRoutes } from './routes/staff.ts'
import { standRoutes } from './routes/stand.ts'
import { systemRoutes } from './routes/system.ts'
import { supportRoutes } from './routes/support.ts'
import { updateRoutes } from './routes/update.ts'
import { upkeepRoutes } from './routes/upkeep.ts'
import { wifiRoutes } from './routes/wifi.ts'
import type { Reply } from './reply.ts'
import { Roll } from './roll.ts'
import type { Route } from './route.ts'
import { openSockets, type Sockets } from './sockets.ts'
import { wrongCodeLimits } from './wrong-codes.ts'

export interface Gateway {
  readonly server: Server
  readonly people: People
  /** The secret address of an order, as phones open it. */
  readonly orderPage: (id: OrderId) => string
  /** Checks a PIN for the box's own window: no session begins, and its wrong tries lock nobody else out. */
  readonly checkPin: (pin: string) => Promise<StaffRole | PinAnswer>
  /** Resolves once a right PIN was entered, anywhere. */
  readonly pinEntered: Promise<null>
  readonly stop: () => Promise<void>
}

/** Express and Socket.IO over one stand. Does not listen yet. */
export function createGateway(parts: GatewayParts): Gateway {
  const keys = new Keys(parts.secrets.get().key)
  const { stand, secrets } = parts
  const people = new People(keys, secrets, () => stand.moment())
  const pins = new PinGuard()
  const phones = new Phones()
  const house: House = {
    parts,
    stand,
    keys,
    people,
    pins,
    pairings: new Pairings(),
    repeats: new Repeats(),
    reportLinks: new OneTimeLinks(),
    lastSeen: new LastSeen(),
    phones,
    crowd: new Crowd(parts.wifi, parts.radio, phones),
    arrivals: new Arrivals(stand, parts.log),
    roll: new Roll(parts),
    phoneChecks: new PhoneChecks(),
    startedAt: performance.now(),
  }
  const app = express()
  const server = createServer({ requestTimeout: longestRequestMs }, app)
  build(app, house, () => sockets.count())
  const sockets = openSockets(server, house)
  const sweep = setInterval(() => {
    people.sweep().catch((error: unknown) => parts.log('The sessions that are over could not be forgotten.', error))
  }, sweepMs)
  sweep.unref()
  const stopWatching = house.lastSeen.watch(stand)
  const stop = async (): Promise<void> => {
    clearInterval(sweep)
    stopWatching()
    await close(server, sockets)
    await house.arrivals.stop()
  }
  return {
    server,
    people,
    orderPage: (id) => `${parts.origin()}/o/${keys.orderKey(id)}`,
    checkPin: (pin) => pins.check(pin, pinsOf(secrets.get()), ownWindow, performance.now()),
    pinEntered: pins.entered,
    stop,
  }
}

const sweepMs = 60_000
/** A whole update over a slow Wi-Fi; whoever sends nothing is cut off before (`headersTimeout`, and by what takes a file). */
const longestRequestMs = 60 * 60_000
const ownWindow = { device: 'own window', address: 'own window' }

function build(app: Express, house: House, phones: () => number): void {
  const { parts } = house
  const routes: readonly Route[] = [
    ...standRoutes,
    ...sessionRoutes,
    ...staffRoutes,
    ...pairingRoutes,
    ...kioskRoutes,
    ...slideRoutes,
    ...orderRoutes,
    ...orderStepRoutes,
    ...archiveRoutes,
    ...catalogueRoutes,
    ...rehearsalRoutes,
    ...printerRoutes,
    ...extensionRoutes,
    ...figuresRoutes(phones),
    ...logoRoutes,
    ...drinkPictureRoutes,
    ...printRoutes,
    ...wifiRoutes,
    ...phoneCheckRoutes,
    ...machineRoutes,
    ...updateRoutes,
    ...noteRoutes,
    ...backupRoutes,
    ...upkeepRoutes,
    ...supportRoutes,
    ...reportLinkRoutes,
    ...systemRoutes(() => routes),
  ]
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(hostGuard(parts.hosts), headers(), originGuard)
  app.use('/api/rehearsal', express.text({ limit: '16kb', type: ['application/x-ndjson', 'application/ndjson'] }))
  // A whole folder comes in one body; nothing else does.
  app.use('/api/extensions', express.json({ limit: '800kb', strict: true, type: isJson }))
  // A menu has ten languages.
  app.use('/api/menu', express.json({ limit: '256kb', strict: true, type: isJson }))
  app.use('/api/logo', express.json({ limit: logoLimit, strict: true, type: isJson }))
  app.use('/api/slides', express.json({ limit: slideLimit, strict: true, type: isJson }))
  app.use('/api', jsonBodies(routes))
  app.post('/api/scans', ...wrongCodeLimits())
  for (const route of routes)
    app[route.method](route.path, (request, response) => handle(house, route, request, response))
  for (const [path, allowed] of methodsOf(routes)) app.all(path, otherMethods(allowed))
  probeRoutes(app)
  pageRoutes(app, house)
  app.use((request, _response, next) => {
    // What may be done with a path, Express says itself.
    if (request.method !== 'OPTIONS') throw new No('path.unknown')
    next()
  })
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) =>
    answerNo(error, request, response, house.stand.state.config.language, parts.log),
  )
}

async function handle(house: House, route: Route, request: Request, response: Response): Promise<void> {
  const person = house.people.of(request.headers.cookie)
  if (route.who !== 'scraper' || !isScraper(house, request.headers.authorization)) allow(route, person)
  const body: unknown = request.body
  const ask = asked(house, person, request, response)
  const act = (): Promise<Reply> => route.handle(ask, body ?? {})
  await answer(
    response,
    await (route.factless === true && ask.once !== null ? house.repeats.run(ask.once, act) : act()),
  )
}

/** RFC 6750: `Authorization: Bearer TOKEN`. */
function isScraper({ parts }: House, authorization: string | undefined): boolean {
  const token = parts.secrets.get().metricsToken
  return token !== null && authorization !== undefined && same(`Bearer ${token}`, authorization)
}

function allow(route: Route, { session }: Person): void {
  if (route.who === 'anyone') return
  if (session === null) throw new No('session.required')
  if (route.who === session.role || (route.who === 'display' && isStaff(session.role))) return
  if (!isStaff(session.role) || route.who === 'kiosk' || (route.who === 'manager' && session.role !== 'manager'))
    throw new No('session.forbidden')
}

/** Nobody new comes in, and nobody who keeps asking holds the door open. */
async function close(server: Server, sockets: Sockets): Promise<void> {
  const ended = server.listening ? new Promise((resolve) => server.close(resolve)) : null
  const stopped = sockets.stop()
  server.closeAllConnections()
  await stopped
  await ended
}
