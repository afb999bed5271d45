import { v5 } from 'uuid'

/** UUIDv5 (RFC 9562) of epoch, seq and place: a replay gives the same ids, and two boxes never collide. */
export function publicId(epoch: string, seq: number, place: number): string {
  return v5(`${String(seq)}/${String(place)}`, epoch)
}
