export { createGateway, type Gateway } from './gateway.ts'
export { Keys } from './keys.ts'
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
  StaffRole,
  Wifi,
  WifiStore,
} from './ports.ts'
