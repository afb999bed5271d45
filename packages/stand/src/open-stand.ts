import { emptyState, evolve, foldVersion, loadState, saveState, type Fresh, type State } from '@pressobox/domain'
import { openJournal, type Checkpoint, type Files, type Journal, type JsonRecord } from '@pressobox/journal'
import { Archive } from './archive.ts'
import { recordCodec, type Recorded } from './record.ts'
import { startClock, type Clocks, type LastSeen } from './stand-clock.ts'
import { Stand, type StandParts } from './stand.ts'

export interface OpenStand extends Pick<StandParts, 'timer' | 'log'> {
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
}

export interface RunningStand {
  readonly stand: Stand
  readonly journal: Journal<Recorded>
  readonly stop: () => Promise<void>
}

const checkpointEvery = 5000

/** Recovers the stand from its data folder (checkpoint plus what came after) and starts it. */
export async function openStand(options: OpenStand): Promise<RunningStand> {
  const { checkpoint, log } = options
  const archive = new Archive()
  const holder: { stand: Stand | null } = { stand: null }
  const saved = usable(checkpoint.get())
  const fold = new Fold(saved?.state ?? emptyState, saved?.seq ?? 0)
  const journal = await openJournal({
    folder: options.folder,
    codec: recordCodec,
    ...(options.files === undefined ? {} : { files: options.files }),
    ...(options.segmentBytes === undefined ? {} : { segmentBytes: options.segmentBytes }),
    onFailure: () => holder.stand?.fallBack(),
    glance: (glance) => {
      archive.glance(glance)
      fold.see(glance.seq, () => glance.entry())
    },
  })
  // A checkpoint of another journal, or of lines that a power cut took, is worth nothing.
  const wrong = saved !== null && (saved.epoch !== journal.epoch || saved.seq > journal.lastSeq())
  if (wrong) await fold.again(journal)
  const clock = startClock(options.clocks, fold.last(), options.trusted)
  const stand = new Stand({ journal, archive, clock, state: fold.state, draw: options.draw, timer: options.timer, log })
  holder.stand = stand
  const saver = keepCheckpoint(stand, journal, checkpoint, log)
  await stand.execute(
    { name: 'start', tickets: options.tickets, trusted: options.trusted, clock: clock.at() },
    { kind: 'box' },
  )
  const stop = async (): Promise<void> => {
    await stand.stop()
    saver.stop()
    await saver.save().catch((error: unknown) => log('The checkpoint could not be written.', error))
    await journal.close()
  }
  return { stand, journal, stop }
}

function usable(saved: Checkpoint | null): { epoch: string; seq: number; state: State } | null {
  const state = saved === null || saved.fold !== foldVersion ? null : loadState(saved.state)
  return state === null || saved === null ? null : { epoch: saved.epoch, seq: saved.seq, state }
}

type Entry = ReturnType<Journal<Recorded>['entryAt']>

/** The state after the last line, and when that was written. */
class Fold {
  state: State
  #from: number
  #last: (() => Entry) | null = null

  constructor(state: State, from: number) {
    this.state = state
    this.#from = from
  }

  see(seq: number, entry: () => Entry): void {
    this.#last = entry
    if (seq <= this.#from) return
    const read = entry()
    this.#last = () => read
    this.state = evolve(this.state, read.fact.fact)
  }

  async again(journal: Journal<Recorded>): Promise<void> {
    this.state = emptyState
    for await (const entry of journal.read(0)) this.state = evolve(this.state, entry.fact.fact)
  }

  last(): LastSeen | null {
    return this.#last?.() ?? null
  }
}

type Saver = { readonly save: () => Promise<void>; readonly stop: () => void }

/** Every few thousand facts, in the background: a checkpoint saves time at the next start, and nothing rests on it. */
function keepCheckpoint(
  stand: Stand,
  journal: Journal<Recorded>,
  checkpoint: JsonRecord<Checkpoint | null>,
  log: OpenStand['log'],
): Saver {
  let saved = journal.lastSeq()
  let latest = { seq: saved, state: stand.state }
  const save = async (): Promise<void> => {
    const { seq, state } = latest
    saved = seq
    await checkpoint.set({ fold: foldVersion, epoch: journal.epoch, seq, state: saveState(state) })
  }
  const stop = stand.subscribe(({ seq, state }) => {
    latest = { seq, state }
    if (seq - saved < checkpointEvery) return
    save().catch((error: unknown) => log('The checkpoint could not be written.', error))
  })
  return { save, stop }
}
