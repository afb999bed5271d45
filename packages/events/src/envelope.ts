/** Of every event of the original, and of ours. */
export const source = 'awsserverlessda.serverlesspresso'

/** The EventBridge envelope, as the original's rules know it. */
export interface Envelope {
  readonly version: '0'
  readonly id: string
  readonly 'detail-type': string
  readonly source: typeof source
  readonly account: 'local'
  /** ISO 8601, wall clock. */
  readonly time: string
  readonly region: 'local'
  readonly resources: readonly string[]
  readonly detail: Detail
}

export interface Detail {
  readonly eventId: string
  /** What happened, for people (the original's `Message`). */
  readonly Message: string
  readonly [field: string]: unknown
}

/** A public event before it is put in its envelope. */
export interface PublicEvent {
  readonly type: string
  readonly detail: Detail
}

export function envelope(event: PublicEvent, id: string, wall: number): Envelope {
  return {
    version: '0',
    id,
    'detail-type': event.type,
    source,
    account: 'local',
    time: new Date(wall).toISOString(),
    region: 'local',
    resources: [],
    detail: event.detail,
  }
}
