export { createApi, type Api, type ApiOptions, type Health } from './api.ts'
export type {
  Availability,
  BatchAction,
  BatchReply,
  CalibrationAnswers,
  Config,
  Drafted,
  ExtensionChange,
  ExtensionSource,
  JourneyReply,
  LogIn,
  MenuDrink,
  MenuFileDrink,
  MenuGroup,
  MenuOption,
  MenuText,
  OrderList,
  OrderQuery,
  OnPaper,
  PairingCode,
  PlayedReply,
  PrinterList,
  PrinterWish,
  StandChange,
  TicketList,
  Wifi,
} from './api-bodies.ts'
export type { ReportSpan } from './keeping-calls.ts'
export { createCookieJar, type CookieJar } from './cookie-jar.ts'
export { createKey } from './key.ts'
export { emptyLive, type Live, type LiveMessage } from './live.ts'
export { fold } from './live-fold.ts'
export {
  createLive,
  type LiveConnection,
  type LiveOptions,
  type LiveSocket,
  type LiveSource,
  type SocketFactory,
} from './live-connection.ts'
export { createGuestApi, type GuestCalls, type OrderStep } from './guest-calls.ts'
export type { OrderPaper } from './order-calls.ts'
export { remainingAt } from './remaining.ts'
export { unreachableCode, type Result, type Unanswered } from './result.ts'
export { codeThing, receivedAt, type ViewClock } from './view-clock.ts'
export type { Admission, SavedFile, Shell, ShellState } from './shell.ts'
export { steadyNow } from './steady-clock.ts'
export type { PageLife } from './wake.ts'
