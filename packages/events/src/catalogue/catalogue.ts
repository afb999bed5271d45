import type { FactType } from '@pressobox/domain'
import { eventWords } from '@pressobox/words/events'
import { z } from 'zod'
import { aliases } from '../alias.ts'
import { envelope, source, type Envelope } from '../envelope.ts'
import { entries, type EventType } from './entries.ts'

/** A public event as the catalogue shows it. */
export interface CatalogueEvent {
  readonly type: EventType
  readonly version: number
  /** When it comes. */
  readonly description: string
  readonly producer: string
  readonly consumers: readonly string[]
  /** What it tells people. */
  readonly message: string
  /** What became of the stand when this is the event that sockets tell. */
  readonly primaryOf: readonly FactType[]
  /** Other names that a rule may use; `<eventId>` stands for the event's own. */
  readonly aliases: readonly string[]
  /** JSON Schema (draft 2020-12) of the whole event. */
  readonly schema: unknown
  readonly example: Envelope
}

export interface Catalogue {
  readonly version: number
  readonly events: readonly CatalogueEvent[]
}

export const eventTypes: readonly EventType[] = Object.keys(entries).filter(isEventType)

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(entries, type)
}

/** The entry of a type: what is not in the catalogue by its own name is of an extension. */
export function entryOf(type: string): EventType {
  return isEventType(type) ? type : 'Extension.NAME.TYPE'
}

/** Every public event, in one language; schemas and examples are the same in all. */
export function catalogue(language: keyof typeof eventWords = 'en'): Catalogue {
  const words = eventWords[language]
  return {
    version: 1,
    events: eventTypes.map((type) => ({
      type,
      version: entries[type].version,
      description: words[`${type}.about`],
      producer: type.split('.')[0] ?? type,
      consumers: entries[type].consumers,
      message: words[type],
      primaryOf: entries[type].primaryOf,
      aliases: aliases[type] ?? [],
      schema: schemaOf(type),
      example: exampleOf(type),
    })),
  }
}

/** The first thing that is wrong with a detail, as a sentence; null when it is as the catalogue says. */
export function problemOf(type: EventType, detail: unknown): string | null {
  const checked = entries[type].detail.safeParse(detail)
  if (checked.success) return null
  const [first] = checked.error.issues
  return `${type}: detail${first === undefined ? '' : `.${first.path.map(String).join('.')}: ${first.message}`}`
}

/** Worked out once, when first asked for: it takes a Pi longer than an answer may. */
const schemas = new Map<EventType, unknown>()

function schemaOf(type: EventType): unknown {
  const known = schemas.get(type)
  if (known !== undefined) return known
  const whole = z.strictObject({
    version: z.literal('0'),
    id: z.uuid(),
    'detail-type': type === 'Extension.NAME.TYPE' ? z.string().regex(/^Extension\.[a-z0-9-]+\.\w+$/) : z.literal(type),
    source: z.literal(source),
    account: z.literal('local'),
    time: z.iso.datetime().describe('Wall clock'),
    region: z.literal('local'),
    resources: z.array(z.string()),
    detail: entries[type].detail,
  })
  const schema = z.toJSONSchema(whole)
  schemas.set(type, schema)
  return schema
}

/** Always the same, so that documents made of it do not change. */
function exampleOf(type: EventType): Envelope {
  const fields = JSON.parse(JSON.stringify(entries[type].example))
  return envelope(
    { type: type.replace('NAME.TYPE', 'cup-counter.Counted'), detail: { ...fields, Message: eventWords.en[type] } },
    'b1a2c3d4-5e6f-5a7b-8c9d-0e1f2a3b4c5d',
    1_795_528_980_000,
  )
}
