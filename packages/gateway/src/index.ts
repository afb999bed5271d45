export { createGateway, type Gateway } from './gateway.ts'
export { Keys } from './keys.ts'
export { posterPage, type Poster } from './print/poster.ts'
export { setUpCard } from './print/set-up-card.ts'
export { hashPin, type PinAnswer } from './pin.ts'
export type {
  Extending,
  CalibrationAnswers,
  GatewayParts,
  PrinterWish,
  Printing,
  Radio,
  Secrets,
  SecretStore,
  Session,
  SessionRole,
  Slides,
  StaffRole,
  Wifi,
  WifiStore,
} from './ports.ts'
export type { LoggedLine } from './support.ts'
export type { UpdateAnswer, Updating } from './updating.ts'
export type { RestoreCheck, Upkeep } from './upkeep.ts'
