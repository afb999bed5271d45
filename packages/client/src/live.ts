import type {
  CodeView,
  CrowdView,
  PhoneCheckView,
  EventMessage,
  ExtensionsView,
  OrderView,
  PhonesMessage,
  PrintersMessage,
  QueueMessage,
  SlideView,
  Snapshot,
  SnapshotMessage,
  UpdateView,
} from '@pressobox/protocol'

import type { ViewClock } from './view-clock.ts'

/** Everything that a page knows from its socket, as one value that is replaced and never changed. */
export interface Live {
  readonly status: 'connecting' | 'live' | 'lost'
  /** When the connection was lost (this device's `steadyNow()`); null while it stands or was never there. */
  readonly since: number | null
  readonly epoch: string | null
  readonly seq: number
  /** Null until the first snapshot. */
  readonly view: Snapshot | null
  /** The box's wall clock less this device's, in milliseconds; 0 until something told it. */
  readonly skewMs: number
  /** When each thing came (this device's `steadyNow()`): its `remainingMs` counts from there. Ask `receivedAt`. */
  readonly arrivals: ViewClock
}

/** What can happen to a `Live`; `at` is this device's `steadyNow()`. */
export type LiveMessage =
  | { readonly kind: 'connected' }
  | { readonly kind: 'lost'; readonly at: number }
  /** Forgets the view, as after logging in: the role and what it may see become others. */
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'snapshot'; readonly at: number; readonly message: SnapshotMessage }
  | { readonly kind: 'event'; readonly at: number; readonly message: EventMessage }
  | { readonly kind: 'queue'; readonly message: QueueMessage }
  | { readonly kind: 'printers'; readonly message: PrintersMessage }
  | { readonly kind: 'extensions'; readonly message: ExtensionsView }
  | { readonly kind: 'phones'; readonly message: PhonesMessage }
  | { readonly kind: 'crowd'; readonly crowd: CrowdView }
  | { readonly kind: 'checks'; readonly checks: readonly PhoneCheckView[] }
  | { readonly kind: 'update'; readonly update: UpdateView | null }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'crowded'; readonly crowded: boolean }
  | { readonly kind: 'slides'; readonly slides: readonly SlideView[] }
  /** The code of the current window, asked for over HTTP. */
  | { readonly kind: 'code'; readonly at: number; readonly code: CodeView }
  /** An order as the box answered it to a call of this page: it need not wait for its event. */
  | { readonly kind: 'order'; readonly at: number; readonly order: OrderView }

export const emptyLive: Live = {
  status: 'connecting',
  since: null,
  epoch: null,
  seq: 0,
  view: null,
  skewMs: 0,
  arrivals: { snapshotAt: 0, things: {} },
}
