/**
 * 128 random bits as 32 hex digits, for `Idempotency-Key`.
 * `crypto.randomUUID` is missing on a plain http origin; `getRandomValues` is there.
 */
export const createKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
