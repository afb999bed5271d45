import type { TicketView } from '@pressobox/protocol'

const shapes: Readonly<Record<TicketView['state'], React.ReactNode>> = {
  queued: <circle cx="10" cy="10" r="7" className="hollow" />,
  sending: (
    <>
      <circle cx="10" cy="10" r="7" className="hollow" />
      <path d="M10 3a7 7 0 0 1 0 14z" />
    </>
  ),
  printed: <circle cx="10" cy="10" r="8" />,
  failed: <path d="M4 4l12 12M16 4L4 16" className="hollow" />,
  unconfirmed: <path d="M10 2l9 16H1z" className="hollow" />,
}

/** The state of a ticket as a shape, beside its word. */
export function PaperMark({ state }: { readonly state: TicketView['state'] }) {
  return (
    <svg className={`paper-mark ${state}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {shapes[state]}
    </svg>
  )
}
