import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Slides } from '@pressobox/gateway'
import { openRecord, readable } from '@pressobox/journal'
import type { SlideView } from '@pressobox/protocol'
import { z } from 'zod'
import { pictureType } from './picture-type.ts'
import { synced } from './replacing.ts'

const most = 20

const Kept = z.array(
  z.object({
    id: z.string().regex(/^[0-9a-f]{16}$/),
    type: z.enum(['image/png', 'image/jpeg', 'image/webp']),
    seconds: z.number(),
    on: z.boolean(),
  }),
)
type Kept = z.infer<typeof Kept>

/** Pictures that displays show while nobody waits: files in `slides` of the data folder, and a list of them beside. A slide whose entry is not readable is not shown. */
export async function openSlides(data: string): Promise<Slides> {
  const folder = join(data, 'slides')
  await mkdir(folder, { recursive: true })
  const list = await openRecord<Kept>(join(folder, 'list.json'), readable(Kept), [])
  let kept = list.get()
  const listeners = new Set<() => void>()
  const write = async (path: string, content: Uint8Array): Promise<void> => {
    await writeFile(`${path}.new`, content)
    await synced(`${path}.new`)
    await rename(`${path}.new`, path)
    await synced(folder)
  }
  let last: Promise<unknown> = Promise.resolve()
  /** One change after the other: two pictures that come at once are both in the list. */
  const keep = (change: (before: Kept) => Kept): Promise<void> => {
    const turn = last.then(async () => {
      const next = change(kept)
      await list.set(next)
      kept = next
      for (const listener of listeners) listener()
    })
    last = turn.catch(() => undefined)
    return turn
  }
  const view = (): readonly SlideView[] =>
    kept.map(({ id, seconds, on }) => ({ id, seconds, on, picture: `/api/slides/${id}` }))
  return {
    view,
    add: async (picture) => {
      const type = pictureType(picture)
      if (type === null) return 'no-picture'
      if (kept.length >= most) return 'too-many'
      const id = randomBytes(8).toString('hex')
      await write(join(folder, id), picture)
      await keep((before) => [...before, { id, type, seconds: 10, on: true }])
      return 'kept'
    },
    set: (wanted) => keep((before) => inOrder(before, wanted)),
    remove: async (id) => {
      if (!kept.some((slide) => slide.id === id)) return false
      await keep((before) => before.filter((slide) => slide.id !== id))
      await rm(join(folder, id), { force: true })
      return true
    },
    picture: async (id) => {
      const slide = kept.find((each) => each.id === id)
      if (slide === undefined) return null
      return { type: slide.type, content: await readFile(join(folder, id)) }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** As it is wanted; one that came meanwhile is not lost by an older list. */
function inOrder(before: Kept, wanted: readonly Pick<SlideView, 'id' | 'seconds' | 'on'>[]): Kept {
  const known = new Map(before.map((slide) => [slide.id, slide]))
  const next = wanted.flatMap(({ id, seconds, on }) => {
    const slide = known.get(id)
    return slide === undefined ? [] : [{ ...slide, seconds, on }]
  })
  const named = new Set(next.map(({ id }) => id))
  return [...next, ...before.filter(({ id }) => !named.has(id))]
}
