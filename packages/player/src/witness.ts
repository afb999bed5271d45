/** What the box told a robot: it must be true ever after. */
export interface Told {
  readonly what: 'started' | 'placed' | 'made' | 'ready' | 'collected' | 'cancelled'
  readonly orderId: string
  readonly number: number | null
  /** From asking to the answer, ms of the machine. */
  readonly tookMs: number
}

/** What else robots see. */
export type Noticed =
  | { readonly kind: 'told'; readonly told: Told }
  /** The box said no, or nothing: the problem's code. */
  | { readonly kind: 'refused'; readonly asked: string; readonly code: string }
  | { readonly kind: 'arrived' }
  /** Whoever arrived went again, with or without a drink. */
  | { readonly kind: 'went' }
  /** A guest who went away without an order. */
  | { readonly kind: 'left'; readonly why: string }

export type Witness = (noticed: Noticed) => void
