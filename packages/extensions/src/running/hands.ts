import type { EffectOf } from './effect.ts'

/** An answer to a web request: 0 where there was none. */
export interface Reply {
  readonly name: string
  readonly status: number
  readonly body: string
}

/** What the box does for an extension, each when its manifest and the grants allow it. A sentence says why it could not. */
export interface Hands {
  /** Puts an event on the bus. `cause` is the id of the event that led to it and its place: the same again is the same. */
  readonly publish: (
    name: string,
    type: string,
    detail: EffectOf<'publish'>['detail'],
    cause: string,
  ) => Promise<string | null>
  readonly display: (name: string, line: string | null) => Promise<string | null>
  readonly print: (name: string, lines: readonly string[]) => Promise<string | null>
  readonly order: (name: string, choice: EffectOf<'order'>['choice'], cause: string) => Promise<string | null>
  readonly make: (name: string, orderId: string, step: EffectOf<'make'>['step']) => Promise<string | null>
  readonly request: (request: EffectOf<'request'>['request']) => Promise<Reply>
  readonly mqtt: (broker: string, message: EffectOf<'mqtt'>['message']) => Promise<string | null>
}
