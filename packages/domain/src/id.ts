import { z } from 'zod'

/** 21 random characters, drawn when a scan takes a token (the original: nanoid). */
export const OrderId = z.string().min(1).max(40).brand<'OrderId'>()
export type OrderId = z.infer<typeof OrderId>

/** A keyed hash of a device's cookie: who a guest is, without the secret that proves it. */
export const DeviceId = z.string().min(1).max(64).brand<'DeviceId'>()
export type DeviceId = z.infer<typeof DeviceId>

export const TicketId = z.string().min(1).max(40).brand<'TicketId'>()
export type TicketId = z.infer<typeof TicketId>
