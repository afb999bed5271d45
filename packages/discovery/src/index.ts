export { bestOrigin, ownAddresses, reachableAddresses, watchAddresses, type Address } from './addresses.ts'
export { announce, type Announcement, type Announcing } from './announce.ts'
export { wifiCode } from './wifi-code.ts'
