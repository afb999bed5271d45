/** What an extension gets. There is nothing else: no files, no network, no other module, no clock but `Date`. */

/** A public event, in the EventBridge envelope. docs/events.md lists them all. */
export interface BarEvent {
  /** The same event always has the same id. */
  readonly id: string
  /** As `OrderManager.OrderCompleted`. */
  readonly 'detail-type': string
  readonly source: string
  /** ISO 8601, the box's wall clock. */
  readonly time: string
  readonly detail: BarDetail
}

export interface BarDetail {
  /** The pop-up that it belongs to. */
  readonly eventId: string
  /** What happened, for people. */
  readonly Message: string
  readonly orderId?: string
  readonly orderNumber?: string
  readonly drinkOrder?: { readonly drink: string; readonly modifiers: readonly string[] }
  readonly robot?: boolean
  readonly [field: string]: unknown
}

/** What came of a request, a message, an order: `onReply(reply, bar)`. */
export interface Reply {
  /** The request's own name, or `order`, `make`, `complete`, `cancel`. */
  readonly name: string
  readonly ok: boolean
  /** The HTTP status; 0 where nobody answered, and for all that is no web request. */
  readonly status: number
  /** What was answered, the order's id, or why not (a code, as `stand.full`). */
  readonly body: string
}

/** Handed to every function that the extension exports. What it is told to do is done when the function returns. */
export interface Bar {
  /** Settings as they are in force. */
  readonly settings: Readonly<Record<string, string | number | boolean>>
  /** Kept across restarts; 256 KB of JSON in all. */
  readonly store: {
    get(key: string): unknown
    set(key: string, value: unknown): void
    delete(key: string): void
    keys(): string[]
  }
  /** A line in the extension's own log on the console. */
  log(...words: unknown[]): void
  /** A field of its own page, `/extensions/<name>`; 500 characters. */
  readonly page: { set(field: string, value: unknown): void }
  /** A field of its tile on the console; 60 characters. */
  readonly tile: { set(field: string, value: unknown): void }
  /** Rings once as `onTimer(name, bar)`: after 1 second to 24 hours; the same name again takes its place. */
  timer(name: string, ms: number): void
  /** An event of its own, `Extension.<name>.<type>`; 4 KB. With the capability `publish-original` also one of the original. */
  publish(type: string, detail?: object): void
  /** Changes one of its own settings. */
  change(setting: string, value: string | number | boolean): void
  /** Capability `display`: one line of 80 characters; null takes it away. */
  display(line: string | null): void
  /** Capability `print`: up to 20 lines of 80 characters. */
  print(lines: readonly string[]): void
  /** Capability `request`. Answered by `onReply`. */
  request(request: { name: string; url: string; method?: 'GET' | 'POST' | 'PUT'; body?: string }): void
  /** Capability `mqtt`. Answered by `onReply`. */
  mqtt(message: { name?: string; topic: string; payload: string; retain?: boolean }): void
  /** Capability `robot-orders`: a drink, or one by chance. Answered by `onReply`. */
  order(choice: { drink?: string; modifiers?: { group: string; option: string }[]; name?: string }): void
  /** Capability `robot-orders`: a step of a robot's order. Answered by `onReply`. */
  make(orderId: string, step: 'make' | 'complete' | 'cancel'): void
}
