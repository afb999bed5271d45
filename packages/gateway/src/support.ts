import { ordersAtHand, type State } from '@pressobox/domain'
import { figuresView, queueView } from '@pressobox/protocol'
import type { House } from './ask.ts'

export interface LoggedLine {
  /** ISO 8601, wall clock. */
  readonly at: string
  readonly sentence: string
  readonly error: string
}

/** How the box is, for whoever helps from afar: no names, no notes, no secrets. JSON. */
export async function supportFile({ parts, people, stand, phones }: House): Promise<string> {
  const { state } = stand
  const about = {
    made: new Date(stand.moment().wall).toISOString(),
    version: parts.version,
    runtime: { node: process.version, platform: process.platform, architecture: process.arch },
    upSeconds: Math.round(process.uptime()),
    memoryMegabytes: Math.round(process.memoryUsage().rss / 2 ** 20),
    addresses: { phones: parts.origin(), name: parts.hostName() },
    machine: await parts.machine.look(),
    update: parts.updating.view(),
    settingsFile: parts.flaws,
    journal: { epoch: parts.journal.epoch, lastSeq: parts.journal.lastSeq(), told: stand.seq() },
    event: state.eventId,
    open: state.open,
    config: state.config,
    queue: queueView(state),
    figures: figuresView(state),
    phones: phones.of(stand).phones.length,
    sessions: people.sessions().map(({ role, since }) => ({ role, since: new Date(since).toISOString() })),
    printers: parts.printing.printers(),
    extensions: parts.extensions.view(),
    log: withoutNames(parts.logged(), state),
  }
  return JSON.stringify(about, null, 2)
}

/** What an error quotes may be what somebody typed. */
function withoutNames(lines: readonly LoggedLine[], state: State): readonly LoggedLine[] {
  const typed = ordersAtHand(state).flatMap(({ name, note, barista }) => [name, note, barista?.name ?? null])
  const names = typed.filter((each) => each !== null && each.length > 1)
  const clean = (text: string): string => names.reduce<string>((rest, name) => rest.replaceAll(name ?? '', '…'), text)
  return lines.map(({ at, sentence, error }) => ({ at, sentence: clean(sentence), error: clean(error) }))
}
