export {
  bestOrigin,
  networkCards,
  ownAddresses,
  reachableAddresses,
  watchAddresses,
  type Address,
  type NetworkCard,
} from './addresses.ts'
export { announce, type Announcement, type Announcing } from './announce.ts'
export type { FoundPrinter } from './found-printer.ts'
export { isDetour } from './detour.ts'
export { probes } from './probes.ts'
export { usbPrinters } from './usb-printers.ts'
export { wifiCode } from './wifi-code.ts'
export { wayOf, type Way } from './way.ts'
