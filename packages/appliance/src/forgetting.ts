import { existsSync } from 'node:fs'
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Order, Ticket } from '@pressobox/domain'
import type { Journal } from '@pressobox/journal'
import type { Recorded, Stand } from '@pressobox/stand'
import { bareLine } from './bare-line.ts'
import { forgetPeople } from './forget-people.ts'

interface ForgettingParts {
  readonly stand: Stand
  readonly journal: Journal<Recorded>
  /** The data folder. */
  readonly data: string
  /** The picture of a ticket as it is now; null without a printer. */
  readonly picture: (ticket: Ticket) => Promise<Uint8Array | null>
  readonly log: (sentence: string, error: unknown) => void
}

/**
 * When an event is over, what people were called goes from the box: from the archived segments, from what a restore put
 * aside, and with the pictures of its tickets. Who wants to be forgotten before goes from the pictures at once. A box
 * that was off meanwhile makes up for it when it starts. Hands back what ends it.
 */
export function keepForgetting(parts: ForgettingParts): () => Promise<void> {
  const { stand, journal, data, log } = parts
  let running = Promise.resolve()
  const later = (act: () => Promise<unknown>): void => {
    running = running
      .then(act)
      .then(() => undefined)
      .catch((error: unknown) => log('What people were called could not be taken from everything that is kept.', error))
  }
  later(() => journal.bare(bareLine))
  const end = stand.subscribe(({ fact }) => {
    if (fact.type === 'order.unnamed') later(() => redraw(parts, fact.order))
    if (fact.type !== 'event.started') return
    later(() => journal.bare(bareLine))
    later(() => rm(join(data, 'tickets'), { recursive: true, force: true }))
    later(() => bareAside(join(data, 'backups')))
  })
  return async () => {
    end()
    await running
  }
}

/** The pictures of an order's tickets show its number and no name any more. */
async function redraw({ stand, data, picture }: ForgettingParts, order: Order): Promise<void> {
  const folder = join(data, 'tickets')
  const known = [...stand.state.papers.values()].filter(({ orderId }) => orderId === order.id)
  for (const ticket of known) {
    const file = join(folder, `${ticket.id}.png`)
    if (!existsSync(file)) continue
    const drawn = await picture(ticket).catch(() => null)
    if (drawn === null) await rm(file, { force: true })
    else {
      await writeFile(`${file}.new`, drawn)
      await rename(`${file}.new`, file)
    }
  }
}

/** What restores put aside is nobody's running box: all of it is rewritten. */
async function bareAside(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((each) => each.startsWith('replaced-'))) {
    await rm(join(folder, name, 'tickets'), { recursive: true, force: true })
    await forgetPeople(join(folder, name), 'all')
  }
}
