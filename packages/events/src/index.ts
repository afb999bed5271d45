export { aliasesOf } from './alias.ts'
export {
  catalogue,
  eventTypes,
  isEventType,
  problemOf,
  type Catalogue,
  type CatalogueEvent,
} from './catalogue/catalogue.ts'
export type { EventType } from './catalogue/entries.ts'
export { envelope, source, type Detail, type Envelope, type PublicEvent } from './envelope.ts'
export { PlayedEnvelope } from './played.ts'
export { publicEvents, type PlacedEvent, type Publishing } from './public-events.ts'
export { publicId } from './public-id.ts'
export { flattenEvent, type FlatEvent } from './rule/flat-event.ts'
export { compileRule, type CompiledRule, type Rule } from './rule/rule.ts'
export { RuleTable, tryTable, type TriedCase } from './rule/table.ts'
