import type { EffectOf } from './effect.ts'

/** What came of something that may fail without anybody's fault: a web request, an order. The extension hears it as `onReply`. */
export interface Reply {
  readonly name: string
  readonly ok: boolean
  /** Of a web request; 0 where there was no answer, and for all else. */
  readonly status: number
  /** What was answered, the order's id, or why not. */
  readonly body: string
}

/** The box itself cannot now (a full disk): nobody's fault, and tried again until it can. */
export class NotNow extends Error {}

/** An extension that wants something: `cause` names the event and the place among its effects; the same again is done once. */
export interface Asker {
  readonly name: string
  readonly title: string
  readonly cause: string
}

/** Where messages go, and as whom; empty where staff left that empty. */
export interface Broker {
  readonly host: string
  readonly user: string
  readonly password: string
}

/** What the box does for an extension, each when its manifest and the grants allow it. Throws `NotNow` when it cannot now. */
export interface Hands {
  readonly publish: (asker: Asker, type: string, detail: EffectOf<'publish'>['detail']) => Promise<void>
  readonly display: (asker: Asker, line: string | null) => Promise<void>
  readonly print: (asker: Asker, lines: readonly string[]) => Promise<void>
  readonly order: (asker: Asker, choice: EffectOf<'order'>['choice']) => Promise<Reply>
  readonly make: (asker: Asker, orderId: string, step: EffectOf<'make'>['step']) => Promise<Reply>
  readonly request: (request: EffectOf<'request'>['request']) => Promise<Reply>
  readonly mqtt: (broker: Broker, message: EffectOf<'mqtt'>['message']) => Promise<Reply>
}
