import { beginOfDay, nextMidnight } from '@pressobox/domain'
import { publicEvents } from '@pressobox/events'
import { csvOf, reportOf, type Report, type Told } from '@pressobox/figures'
import type { Language } from '@pressobox/words'
import type { House } from './ask.ts'
import { publishing } from './publishing.ts'
import { reportPage } from './report-page.ts'

export interface Span {
  /** The active one where nothing is said. */
  readonly event?: string | undefined
  /** Instants of the wall clock, ms. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** Days of the event's calendar, both whole; they go before instants. */
  readonly firstDay?: string | undefined
  readonly lastDay?: string | undefined
}

/** The report of an event, read anew from its part of the journal. */
export async function reportFor(house: House, { event: named, firstDay, lastDay, ...span }: Span): Promise<Report> {
  const { eventId: active, config } = house.stand.state
  const { timeZone } = config
  const eventId = named ?? active
  const from = firstDay === undefined ? span.from : beginOfDay(firstDay, timeZone)
  const to = lastDay === undefined ? span.to : nextMidnight(beginOfDay(lastDay, timeZone), timeZone) - 1
  const made = await reportOf(told(house, eventId), { eventId, from: from ?? null, to: to ?? null })
  return config.countBaristas ? made : withoutBaristas(made)
}

/** As the two files that people keep. */
export function filesOf(
  house: House,
  made: Report,
  language: Language,
): { readonly html: string; readonly csv: string } {
  const { timeZone } = house.stand.state.config
  return { html: reportPage(made, { language, timeZone }), csv: csvOf(made) }
}

/** What the files of a report are called, without an ending: by its days, or by today where it is of all of the event. */
export function reportName(house: House, { event = house.stand.state.eventId, firstDay, lastDay }: Span): string {
  const last = lastDay ?? house.stand.moment().day
  const days = firstDay === undefined || firstDay === last ? last : `${firstDay}-${last}`
  return `report-${event}-${days}`
}

/** Nobody is compared with anybody. */
function withoutBaristas(made: Report): Report {
  return { ...made, baristas: [], lines: made.lines.map((line) => ({ ...line, barista: null })) }
}

async function* told(house: House, eventId: string): AsyncGenerator<Told> {
  for await (const { wall: at, fact } of house.parts.journal.read(0, eventId)) {
    for (const { type, detail } of publicEvents(fact.fact, publishing(house, eventId, at))) yield { type, at, detail }
  }
}
