import { Command, DeviceId, emptyState, evolve, newestForm, type Actor, type State } from '@pressobox/domain'
import { createMemoryJournal, type MemoryJournal } from '@pressobox/journal/testing'
import { onTestFinished } from 'vitest'
import { Archive } from '../archive.ts'
import { drawFresh } from '../draw.ts'
import { recordCodec, type Recorded } from '../record.ts'
import { startClock, type StandClock } from '../stand-clock.ts'
import { Stand } from '../stand.ts'

export const minute = 60_000
export const staff: Actor = { kind: 'staff', id: 's', name: 'Barista 1' }

export function guest(name: string): Actor {
  return { kind: 'customer', device: DeviceId.parse(name), address: 'here', holds: [], staff: false, robot: false }
}

interface Hands {
  monotonic: number
  wall: number
}

export interface Desk {
  readonly stand: Stand
  readonly journal: MemoryJournal<Recorded>
  readonly hands: Hands
  /** Runs what the timer was set for. */
  readonly ring: () => void
}

export function desk(
  before: MemoryJournal<Recorded> | null = null,
  hands: Hands = { monotonic: 0, wall: 3_000_000 },
  trusted = false,
  form = newestForm,
): Desk {
  const holder: { stand: Stand | null; ring: () => void } = { stand: null, ring: () => undefined }
  const entries = before?.entries ?? []
  const journal = createMemoryJournal<Recorded>({
    entries,
    codec: recordCodec,
    onFailure: () => holder.stand?.fallBack(),
  })
  const state = entries.reduce((folded: State, entry) => evolve(folded, entry.fact.fact), emptyState)
  const clock: StandClock = startClock(
    { monotonic: () => hands.monotonic, wall: () => hands.wall },
    entries.at(-1) ?? null,
    trusted,
  )
  const archive = new Archive(journal)
  const timer = (act: () => void) => {
    holder.ring = act
    return () => (holder.ring = () => undefined)
  }
  const stand = new Stand({ journal, archive, clock, state, form, draw: drawFresh, timer, log: () => undefined })
  holder.stand = stand
  onTestFinished(() => stand.stop())
  return { stand, journal, hands, ring: () => holder.ring() }
}

export async function run(at: Desk, actor: Actor, command: unknown): Promise<string> {
  const outcome = await at.stand.execute(Command.parse(command), actor)
  return outcome.kind === 'done' ? (outcome.orderId ?? 'done') : outcome.refusal.code
}

export async function openDesk(): Promise<Desk & { readonly code: string }> {
  const opened = desk()
  await run(opened, staff, { name: 'start', tickets: false, trusted: false, clock: 0 })
  await run(opened, staff, { name: 'open', open: true })
  await run(opened, staff, { name: 'show-code' })
  return { ...opened, code: opened.stand.state.codes.current?.code ?? '' }
}
