import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'
import { DeviceId, OrderId } from '@pressobox/domain'

const idLength = 21
const macLength = 16
/** Some are asked for with every request of a phone and every view of an order: the last so many are not worked out again. */
const kept = 5000
const robotMark = 'robot-'

/** All that is derived from the box's secret: nothing of it has to be kept, and nothing that is kept gives it away. */
export class Keys {
  #secret: KeyObject
  #known = new Map<string, string>()

  constructor(secret: string) {
    this.#secret = createSecretKey(secret, 'utf8')
  }

  /** The secrets that a view of an order has. */
  readonly ofOrders = {
    share: (id: string) => this.share(id),
    key: (id: OrderId) => this.orderKey(id),
    check: (id: OrderId) => this.checkDigits(id),
  }

  #mac(purpose: string, text: string, length: number): string {
    const named = `${purpose}:${text}`
    const known = this.#known.get(named)
    if (known !== undefined) return known
    const mac = createHmac('sha256', this.#secret).update(named).digest('base64url').slice(0, length)
    if (this.#known.size >= kept) this.#known.delete(this.#known.keys().next().value ?? '')
    this.#known.set(named, mac)
    return mac
  }

  /** Who a device is, without the cookie that proves it. */
  device(cookie: string): DeviceId {
    return DeviceId.parse(this.#mac('device', cookie, 22))
  }

  address(address: string): string {
    return this.#mac('address', address, 10)
  }

  /** A guest in public events: not the device's own id, so that the two cannot be matched outside the box. */
  userId(device: string): string {
    return this.#mac('user', device, 22)
  }

  /** Of an Idempotency-Key: who asked for what with it. */
  once(who: string, request: string, key: string): string {
    return this.#mac('once', `${who}:${request}:${key}`, 22)
  }

  /** The token of a session that was asked for with an Idempotency-Key: the same request opens the same one. */
  token(once: string): string {
    return this.#mac('token', once, 32)
  }

  /** The device secret of a robot: one that carries the box's own proof. Nobody can make one from outside. */
  robot(drawn: string): string {
    return `${robotMark}${drawn}${this.#mac('robot', drawn, macLength)}`
  }

  isRobot(deviceSecret: string): boolean {
    if (!deviceSecret.startsWith(robotMark)) return false
    return same(this.robot(deviceSecret.slice(robotMark.length, -macLength)), deviceSecret)
  }

  session(token: string): string {
    return this.#mac('session', token, 32)
  }

  /** The secret address of an order: its id, and a proof that this box gave it. */
  orderKey(id: OrderId): string {
    return `${id}${this.#mac('order', id, macLength)}`
  }

  /** The order that a key opens; null for one that this box never gave. */
  orderOfKey(key: string): OrderId | null {
    const id = OrderId.safeParse(key.slice(0, idLength))
    return id.success && key.length === idLength + macLength && same(this.orderKey(id.data), key) ? id.data : null
  }

  /** Digits with which an order's number opens it: what a person can type who lost the link. */
  checkDigits(id: OrderId): string {
    const bits = Buffer.from(this.#mac('check', id, macLength), 'base64url').readUInt32BE()
    return String(bits % 1_000_000).padStart(6, '0')
  }

  isCheck(id: OrderId, digits: string): boolean {
    return same(this.checkDigits(id), digits)
  }

  /** What the forms of a device's pages carry. */
  formToken(device: DeviceId): string {
    return this.#mac('form', device, macLength)
  }

  share(orderId: string): string {
    return this.#mac('share', orderId, macLength)
  }

  isShare(orderId: string, key: string): boolean {
    return same(this.share(orderId), key)
  }
}

/** Whether two texts are the same, without saying how far by the time that it takes. */
export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
