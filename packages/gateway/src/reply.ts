/** What is answered: JSON, or a body of another type. */
export interface Reply {
  readonly status: number
  readonly json?: unknown
  readonly body?: {
    readonly type: string
    readonly content: Uint8Array | string | AsyncIterable<string | Uint8Array>
    /** What it is called where it is saved; shown in the browser without one. */
    readonly name?: string
  }
  /** Happens when the answer is out. */
  readonly afterwards?: () => void
}

export function ok(json: unknown): Reply {
  return { status: 200, json }
}

export const nothing: Reply = { status: 204 }
