export { createGateway, type Gateway } from './gateway.ts'
export { Keys } from './keys.ts'
export { hashPin } from './pin.ts'
export type {
  GatewayParts,
  PrinterWish,
  Printing,
  Secrets,
  SecretStore,
  Session,
  SessionRole,
  StaffRole,
  WifiStore,
} from './ports.ts'
