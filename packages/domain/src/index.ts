export type { Actor, Fresh, Moment } from './actor.ts'
export { maySee } from './ask-order.ts'
export { busy, fullness, soldOut, waitNow, type Busy } from './capacity.ts'
export { foldVersion, loadState, saveState } from './checkpoint-state.ts'
export {
  Choice,
  Command,
  ShiftFigures,
  StockChange,
  TicketReport,
  type CommandName,
  type CommandOf,
} from './command.ts'
export { Config, ConfigChange, defaultConfig, minute } from './config.ts'
export { deadlineOf, standDeadline } from './decide-time.ts'
export { decide } from './decide.ts'
export type { Circumstance, Decision } from './decision.ts'
export { defaultMenu } from './default-menu.ts'
export type { Erasure } from './erasure.ts'
export { evolve } from './evolve.ts'
export { ExtensionName, ExtensionStep, leftToExtensions } from './extension-fact.ts'
export { Fact, readFact, withoutPeople, writeFact, type FactOf, type FactType, type OrderFact } from './fact.ts'
export { asShown } from './forgotten.ts'
export { inForm, newestForm } from './form.ts'
export { beginOfDay, lastEdge, nextMidnight, nextOpening } from './hours.ts'
export { DeviceId, OrderId, TicketId } from './id.ts'
export { differing, firstText, Menu, textIn, type Drink, type MenuText, type ModifierGroup } from './menu.ts'
export {
  chartPlace,
  chartWays,
  next,
  orderChart,
  runOut,
  timeRule,
  type ChartPlace,
  type ChartWay,
  type OrderStep,
  type Place,
} from './order-chart.ts'
export {
  byTurn,
  isRunning,
  isWaitingOnCounter,
  Order,
  orderStates,
  type OrderState,
  type TicketState,
} from './order.ts'
export { refusal, refusalCodes, type Particulars, type Refusal, type RefusalCode } from './refusal.ts'
export { emptyState, orderOf, ordersAtHand, queue, runningOf, type State } from './state.ts'
export { inStock, stockOf, type Stock } from './stock.ts'
export { graphemes, plainText } from './plain-text.ts'
export { line } from './text.ts'
export { numberOn, TicketContent, type TicketContentOf, type TicketKind } from './ticket-content.ts'
export { isStale } from './stale-ticket.ts'
export { isWaiting, Ticket } from './ticket.ts'
export { currentWindow, hideMs, isHidden, tokensLeft, windowAt, type TokenWindow } from './token-window.ts'
export { waitFor, type Wait } from './wait.ts'
