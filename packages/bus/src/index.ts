export { Bus, type BusParts } from './bus.ts'
export type { Consumer, Subscription } from './consumer.ts'
export type { Delivery, Envelope, Told } from './delivery.ts'
