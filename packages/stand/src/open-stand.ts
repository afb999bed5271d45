import { emptyState, evolve, foldVersion, loadState, saveState, type Fresh, type State } from '@pressobox/domain'
import { openJournal, type Checkpoint, type Entry, type Files, type Journal, type JsonRecord } from '@pressobox/journal'
import { Archive } from './archive.ts'
import { recordCodec, type Recorded } from './record.ts'
import { startClock, type Clocks } from './stand-clock.ts'
import { Stand, type StandParts } from './stand.ts'

export interface OpenStand extends Pick<StandParts, 'form' | 'timer' | 'log'> {
  /** The data folder, locked by this process. */
  readonly folder: string
  readonly checkpoint: JsonRecord<Checkpoint | null>
  readonly clocks: Clocks
  /** The wall clock was set by somebody who knows: time without power counts. */
  readonly trusted: boolean
  /** Whether there is a printer. */
  readonly tickets: boolean
  readonly draw: () => Fresh
  readonly files?: Files
  readonly segmentBytes?: number
  /** The folder is a copy: what is written from now on is told apart from what the other box writes. */
  readonly newEpoch?: boolean
}

export interface RunningStand {
  readonly stand: Stand
  readonly journal: Journal<Recorded>
  /** The wall clock of the last line before this start, ms; null at the first. */
  readonly lastWall: number | null
  readonly stop: () => Promise<void>
}

const checkpointEvery = 2500

/** Recovers the stand from its data folder (checkpoint plus what came after) and starts it. */
export async function openStand(options: OpenStand): Promise<RunningStand> {
  const { checkpoint, log } = options
  const holder: { stand: Stand | null } = { stand: null }
  const saved = usable(checkpoint.get())
  const fold = new Fold(saved?.state ?? emptyState)
  const journal = await openJournal({
    folder: options.folder,
    codec: recordCodec,
    ...(options.files === undefined ? {} : { files: options.files }),
    ...(options.segmentBytes === undefined ? {} : { segmentBytes: options.segmentBytes }),
    newEpoch: options.newEpoch ?? false,
    onFailure: () => holder.stand?.fallBack(),
    visit: { after: saved?.seq ?? 0, see: fold.see },
    complain: (error) => log('A closed part of the journal could not be put in order; it is tried again.', error),
  })
  // A checkpoint of another journal, or of lines that a power cut took, is worth nothing.
  const wrong = saved !== null && (saved.epoch !== journal.epoch || saved.seq > journal.lastSeq())
  if (wrong) await fold.again(journal)
  const last = journal.last()
  const clock = startClock(options.clocks, last, options.trusted)
  const stand = new Stand({
    journal,
    archive: new Archive(journal),
    clock,
    state: fold.state,
    form: options.form,
    draw: options.draw,
    timer: options.timer,
    log,
  })
  holder.stand = stand
  const saver = keepCheckpoint(stand, journal, { checkpoint, since: wrong ? 0 : (saved?.seq ?? 0), log })
  await stand.execute(
    { name: 'start', tickets: options.tickets, trusted: options.trusted, clock: clock.at() },
    { kind: 'box' },
  )
  const stop = async (): Promise<void> => {
    await stand.stop()
    await saver.stop()
    await saver.save().catch((error: unknown) => log('The checkpoint could not be written.', error))
    await journal.close()
  }
  return { stand, journal, lastWall: last?.wall ?? null, stop }
}

function usable(saved: Checkpoint | null): { epoch: string; seq: number; state: State } | null {
  const state = saved === null || saved.fold !== foldVersion ? null : loadState(saved.state)
  return state === null || saved === null ? null : { epoch: saved.epoch, seq: saved.seq, state }
}

/** The state after the last line. */
class Fold {
  state: State

  constructor(state: State) {
    this.state = state
  }

  see = ({ fact }: Entry<Recorded>): void => {
    this.state = evolve(this.state, fact.fact)
  }

  async again(journal: Journal<Recorded>): Promise<void> {
    this.state = emptyState
    for await (const entry of journal.read(0)) this.see(entry)
  }
}

/** `stop` ends when what was under way is written. */
type Saver = { readonly save: () => Promise<void>; readonly stop: () => Promise<void> }

/** Every few thousand facts, in the background: a checkpoint saves time at the next start, and nothing rests on it. */
function keepCheckpoint(
  stand: Stand,
  journal: Journal<Recorded>,
  { checkpoint, since, log }: Pick<OpenStand, 'checkpoint' | 'log'> & { readonly since: number },
): Saver {
  let saved = since
  let latest = { seq: saved, state: stand.state }
  const save = async (): Promise<void> => {
    const { seq, state } = latest
    saved = seq
    await checkpoint.set({ fold: foldVersion, epoch: journal.epoch, seq, state: saveState(state) })
  }
  let background = Promise.resolve()
  const unsubscribe = stand.subscribe(({ fact, seq, state }) => {
    latest = { seq, state }
    const ended = fact.type === 'event.started'
    if (!ended && seq - saved < checkpointEvery) return
    saved = seq
    // Twice when an event ends: the copy of the last one knew what its guests were called.
    background = background
      .then(save)
      .then(() => (ended ? save() : undefined))
      .catch((error: unknown) => log('The checkpoint could not be written.', error))
  })
  return {
    save,
    stop: () => {
      unsubscribe()
      return background
    },
  }
}
