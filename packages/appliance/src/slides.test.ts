import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSlides } from './slides.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'slides-'))
})
afterEach(() => rm(data, { recursive: true }))

const picture = Buffer.alloc(64)
picture.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

it('keeps two pictures that come at once, and tells of each', async () => {
  const slides = await openSlides(data)
  const told: number[] = []
  slides.subscribe(() => told.push(slides.view().length))
  const added = await Promise.all([slides.add(picture), slides.add(picture)])
  expect([added, told, (await openSlides(data)).view()]).toEqual([['kept', 'kept'], [1, 2], slides.view()])
})
