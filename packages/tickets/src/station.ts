import type { Ticket, TicketKind } from '@pressobox/domain'
import type { Profile } from './profile.ts'

/** A printer as the box knows it: where it is, what it can do, and what it is for. */
export interface Station {
  readonly name: string
  readonly url: string
  readonly profile: Profile
  /** Kinds of paper that it prints; null for all. */
  readonly kinds: readonly TicketKind[] | null
  /** Categories of drinks that it prints for; null for all. Paper of no drink goes by its kind alone. */
  readonly categories: readonly string[] | null
  /** The printer that takes over what this one cannot begin. */
  readonly fallback: string | null
  /** A new bar ticket is heard, where it can. */
  readonly beep: boolean
}

type Routed = Pick<Ticket, 'content' | 'category'>

/** The printer for a piece of paper: the one that was chosen for it most closely; the first where none was. */
export function stationFor<Any extends Pick<Station, 'kinds' | 'categories'>>(
  stations: readonly Any[],
  ticket: Routed,
): Any | null {
  const fitting = stations.filter((station) => fits(station, ticket))
  return fitting.toSorted((a, b) => closeness(b) - closeness(a))[0] ?? stations[0] ?? null
}

function fits({ kinds, categories }: Pick<Station, 'kinds' | 'categories'>, { content, category }: Routed): boolean {
  // A certificate goes where notes go.
  const kind = content.kind === 'erasure' ? 'note' : content.kind
  if (kinds !== null && !kinds.includes(kind)) return false
  return categories === null || category === null || categories.includes(category)
}

function closeness({ kinds, categories }: Pick<Station, 'kinds' | 'categories'>): number {
  return (kinds === null ? 0 : 2) + (categories === null ? 0 : 1)
}
