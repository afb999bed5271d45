import type {
  CodeView,
  EventView,
  MachineView,
  ScreenRole,
  SessionView,
  SlideView,
  StandView,
  WhoView,
} from '@pressobox/protocol'

import type {
  Availability,
  CalibrationAnswers,
  Config,
  LogIn,
  MenuDrink,
  PairingCode,
  PlayedReply,
  PrinterList,
  PrinterWish,
  StandChange,
  TicketList,
  Wifi,
} from './api-bodies.ts'
import { createExtensionCalls, type ExtensionCalls } from './extension-calls.ts'
import { createGuestCalls, type GuestCalls } from './guest-calls.ts'
import { createKeepingCalls, type KeepingCalls } from './keeping-calls.ts'
import { createOrderCalls, type OrderCalls } from './order-calls.ts'
import { createRequest, type Request, type RequestOptions } from './request.ts'
import type { Result } from './result.ts'

export type ApiOptions = RequestOptions

export interface Health {
  readonly status: 'ok' | 'degraded'
  readonly [field: string]: unknown
}

export interface SessionCalls {
  /** Who this device is. */
  session(): Promise<Result<WhoView>>
  /** Problems: `pin.wrong`, `pin.locked`. Sent once only, because every try counts. */
  logIn(body: LogIn): Promise<Result<null>>
  /** Who stands there from now on. */
  rename(name: string): Promise<Result<WhoView>>
  logOut(): Promise<Result<null>>
  /** Those that are open, oldest first; for managers. */
  sessions(): Promise<Result<{ readonly sessions: readonly SessionView[] }>>
  endSession(id: string): Promise<Result<null>>
  /** A screen asks for a code to show; the same again while it is valid. */
  openPairing(role?: ScreenRole): Promise<Result<PairingCode>>
  /** The screen asks whether staff have entered it. Problems: `pairing.waiting`, `pairing.unknown`. */
  claimPairing(code: string): Promise<Result<null>>
  /** Staff enter the code that a screen shows. Problem: `pairing.unknown`. */
  confirmPairing(code: string): Promise<Result<null>>
}

export interface BoxCalls {
  health(): Promise<Result<Health>>
  /** Its clock, disk, temperature and supply. */
  machine(): Promise<Result<MachineView>>
  /** A person looked at the clock: it is right. */
  trustClock(): Promise<Result<MachineView>>
  /** Sets the clock of a machine that the box owns. Problems: `clock.backwards`, `machine.foreign`. */
  setClock(to: string, backwards: boolean): Promise<Result<MachineView>>
  /** Switches the machine off, or starts it again. Problems: `stand.open`, `machine.foreign`. */
  endMachine(how: 'poweroff' | 'reboot', withOrders: boolean): Promise<Result<unknown>>
  /** What is left out stays as it is; for managers. */
  putPins(pins: { readonly manager?: string; readonly barista?: string }): Promise<Result<null>>
  /** For managers. */
  wifi(): Promise<Result<{ readonly wifi: Wifi | null; readonly limit: number | null }>>
  /** Null: displays show none. */
  putWifi(wifi: Wifi | null): Promise<Result<unknown>>
  /** How many phones the Wi-Fi holds: null for what is usual, 0 for any number. */
  putPhoneLimit(limit: number | null): Promise<Result<unknown>>
}

export interface StandCalls {
  stand(): Promise<Result<StandView>>
  /** The code of the current window. */
  code(): Promise<Result<CodeView>>
  /** Draws a new one now. */
  newCode(): Promise<Result<CodeView>>
  setStand(change: StandChange): Promise<Result<StandView>>
  /** Ends all running orders. */
  drain(reason: string): Promise<Result<unknown>>
  /** A line to everybody who waits. */
  broadcast(text: string | null, minutes: number): Promise<Result<StandView>>
  config(): Promise<Result<Config>>
  patchConfig(change: Config): Promise<Result<Config>>
  /** The events of this box, the active one first. */
  popUps(): Promise<Result<{ readonly events: readonly EventView[] }>>
  /** Makes another one active; a new one begins with the rules and the menu of `copyFrom`. */
  startPopUp(eventId: string, copyFrom: string | null): Promise<Result<StandView>>
  /** The menu as it is kept, in all its languages. */
  menu(): Promise<Result<readonly MenuDrink[]>>
  putMenu(menu: unknown): Promise<Result<unknown>>
  /** A drink's picture, a small JPEG as base64; answers its path for the menu. */
  keepPicture(jpeg: string): Promise<Result<{ readonly picture: string }>>
  patchDrink(drink: string, change: Availability): Promise<Result<unknown>>
  /** Acts on every drink that has this option. */
  patchOption(group: string, option: string, change: Availability): Promise<Result<unknown>>
}

interface SlideList {
  readonly slides: readonly SlideView[]
}

export interface PaperCalls {
  printers(): Promise<Result<PrinterList>>
  putPrinter(name: string, wish: PrinterWish): Promise<Result<PrinterList>>
  removePrinter(name: string): Promise<Result<null>>
  testPrinter(name: string): Promise<Result<unknown>>
  calibratePrinter(name: string, answers: CalibrationAnswers): Promise<Result<PrinterList>>
  openDrawer(name: string): Promise<Result<unknown>>
  /** The bar's logo, a PNG as base64; null takes it away. */
  putLogo(png: string | null): Promise<Result<null>>
  /** Pictures that displays show while nobody waits. */
  slides(): Promise<Result<SlideList>>
  /** A PNG, JPEG or WebP as base64, at the end of the list; for managers. */
  addSlide(picture: string): Promise<Result<SlideList>>
  /** Their order, how long each is shown, and which. */
  putSlides(slides: readonly Pick<SlideView, 'id' | 'seconds' | 'on'>[]): Promise<Result<SlideList>>
  removeSlide(id: string): Promise<Result<null>>
  /** A new roll of so many metres is in. */
  changeRoll(name: string, metres: number): Promise<Result<null>>
  printShift(): Promise<Result<unknown>>
  printNote(title: string, lines: readonly string[]): Promise<Result<unknown>>
  /** Takes the next numbers for a paper pad, and prints it. */
  printPad(count: number): Promise<Result<{ readonly reserved: readonly number[] }>>
  /** Numbers of paper pads that were not entered yet. */
  pads(): Promise<Result<{ readonly reserved: readonly number[] }>>
  tickets(): Promise<Result<TicketList>>
}

export interface RehearsalCalls {
  /** Puts recorded events on the bus, marked as a rehearsal. */
  playEvents(events: readonly unknown[]): Promise<Result<PlayedReply>>
}

export interface Api
  extends
    GuestCalls,
    SessionCalls,
    BoxCalls,
    StandCalls,
    PaperCalls,
    OrderCalls,
    ExtensionCalls,
    KeepingCalls,
    RehearsalCalls {}

const pairing = (code: string): string => `/api/pairings/${encodeURIComponent(code)}`

const sessionCalls = (request: Request): SessionCalls => ({
  session: () => request({ method: 'GET', path: '/api/session' }),
  logIn: (body) => request({ method: 'POST', path: '/api/session', body, retry: false }),
  rename: (name) => request({ method: 'PATCH', path: '/api/session', body: { name } }),
  sessions: () => request({ method: 'GET', path: '/api/sessions' }),
  endSession: (id) => request({ method: 'DELETE', path: `/api/sessions/${encodeURIComponent(id)}` }),
  logOut: () => request({ method: 'DELETE', path: '/api/session' }),
  openPairing: (role) => request({ method: 'POST', path: '/api/pairings', body: role === undefined ? {} : { role } }),
  claimPairing: (code) => request({ method: 'POST', path: `${pairing(code)}/claim`, body: {} }),
  confirmPairing: (code) => request({ method: 'POST', path: pairing(code), body: {} }),
})

const boxCalls = (request: Request): BoxCalls => ({
  health: () => request({ method: 'GET', path: '/healthz' }),
  machine: () => request({ method: 'GET', path: '/api/machine' }),
  trustClock: () => request({ method: 'POST', path: '/api/machine/clock', body: { right: true } }),
  setClock: (to, backwards) =>
    request({ method: 'PUT', path: '/api/machine/clock', body: { to, backwards }, retry: false }),
  endMachine: (how, withOrders) =>
    request({ method: 'POST', path: `/api/machine/${how}`, body: { withOrders }, retry: false }),
  putPins: (body) => request({ method: 'PUT', path: '/api/pins', body }),
  wifi: () => request({ method: 'GET', path: '/api/wifi' }),
  putPhoneLimit: (limit) => request({ method: 'PUT', path: '/api/wifi/limit', body: { limit } }),
  putWifi: (wifi) =>
    wifi === null
      ? request({ method: 'DELETE', path: '/api/wifi' })
      : request({ method: 'PUT', path: '/api/wifi', body: wifi }),
})

const standCalls = (request: Request): StandCalls => ({
  stand: () => request({ method: 'GET', path: '/api/stand' }),
  code: () => request({ method: 'GET', path: '/api/code' }),
  newCode: () => request({ method: 'POST', path: '/api/code', body: {} }),
  setStand: (body) => request({ method: 'PUT', path: '/api/stand', body }),
  drain: (reason) => request({ method: 'POST', path: '/api/stand/drain', body: { reason } }),
  broadcast: (text, minutes) => request({ method: 'PUT', path: '/api/stand/broadcast', body: { text, minutes } }),
  config: () => request({ method: 'GET', path: '/api/config' }),
  patchConfig: (body) => request({ method: 'PATCH', path: '/api/config', body }),
  popUps: () => request({ method: 'GET', path: '/api/pop-ups' }),
  startPopUp: (eventId, copyFrom) => request({ method: 'POST', path: '/api/event', body: { eventId, copyFrom } }),
  menu: () => request({ method: 'GET', path: '/api/menu' }),
  putMenu: (body) => request({ method: 'PUT', path: '/api/menu', body }),
  keepPicture: (jpeg) => request({ method: 'POST', path: '/api/pictures', body: { jpeg } }),
  patchDrink: (drink, body) => request({ method: 'PATCH', path: `/api/menu/${encodeURIComponent(drink)}`, body }),
  patchOption: (group, option, body) =>
    request({
      method: 'PATCH',
      path: `/api/options/${encodeURIComponent(group)}/${encodeURIComponent(option)}`,
      body,
    }),
})

const printerPath = (name: string): string => `/api/printers/${encodeURIComponent(name)}`

const paperCalls = (request: Request): PaperCalls => ({
  printers: () => request({ method: 'GET', path: '/api/printers' }),
  putPrinter: (name, body) => request({ method: 'PUT', path: printerPath(name), body }),
  removePrinter: (name) => request({ method: 'DELETE', path: printerPath(name) }),
  testPrinter: (name) => request({ method: 'POST', path: `${printerPath(name)}/test`, body: {} }),
  calibratePrinter: (name, body) => request({ method: 'PUT', path: `${printerPath(name)}/calibration`, body }),
  openDrawer: (name) => request({ method: 'POST', path: `${printerPath(name)}/drawer`, body: {} }),
  putLogo: (png) =>
    png === null
      ? request({ method: 'DELETE', path: '/api/logo' })
      : request({ method: 'PUT', path: '/api/logo', body: { png } }),
  slides: () => request({ method: 'GET', path: '/api/slides' }),
  addSlide: (picture) => request({ method: 'POST', path: '/api/slides', body: { picture } }),
  putSlides: (slides) => request({ method: 'PUT', path: '/api/slides', body: { slides } }),
  removeSlide: (id) => request({ method: 'DELETE', path: `/api/slides/${encodeURIComponent(id)}` }),
  changeRoll: (name, metres) => request({ method: 'POST', path: `${printerPath(name)}/roll`, body: { metres } }),
  printShift: () => request({ method: 'POST', path: '/api/reports/shift/print', body: {} }),
  printNote: (title, lines) => request({ method: 'POST', path: '/api/notes', body: { title, lines } }),
  printPad: (count) => request({ method: 'POST', path: '/api/pads', body: { count } }),
  pads: () => request({ method: 'GET', path: '/api/pads' }),
  tickets: () => request({ method: 'GET', path: '/api/tickets' }),
})

/**
 * The box's HTTP API, one method per call. Every method resolves with a `Result` and never rejects: a refusal is a
 * problem with the box's own code, silence is a problem with code `network.unreachable` and status 0.
 */
export const createApi = (options: ApiOptions = {}): Api => {
  const request = createRequest(options)
  return {
    ...createGuestCalls(request),
    ...sessionCalls(request),
    ...boxCalls(request),
    ...standCalls(request),
    ...paperCalls(request),
    ...createOrderCalls(request),
    ...createExtensionCalls(request),
    ...createKeepingCalls(request),
    playEvents: (events) => request({ method: 'POST', path: '/api/rehearsal/events', body: events }),
  }
}
