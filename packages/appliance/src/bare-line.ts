import { withoutPeople } from '@pressobox/domain'
import { JournalNewer, type Raw } from '@pressobox/journal'
import { recordCodec } from '@pressobox/stand'

/** A line of the journal without names, notes and devices, and never longer: nothing is added that it did not have. */
export function bareLine(raw: Raw): Raw {
  const recorded = recordCodec.decode(raw)
  if (recorded === null)
    throw new JournalNewer(`A ${raw.type} of version ${String(raw.v)} was written by a newer Pressobox.`)
  const bare = recordCodec.encode({ ...recorded, fact: withoutPeople(recorded.fact) })
  return { ...raw, data: within(raw.data, bare.data) }
}

/** Of the second what the first has too. */
function within(had: unknown, now: unknown): unknown {
  if (!isRecord(had) || !isRecord(now)) return now
  return Object.fromEntries(
    Object.entries(had).flatMap(([key, value]) => (key in now ? [[key, within(value, now[key])]] : [])),
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
