import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DrinkPictures } from './drink-pictures.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'pictures-'))
})
afterEach(() => rm(data, { recursive: true }))

const segment = (marker: number, ...bytes: readonly number[]): readonly number[] => [
  0xff,
  marker,
  0,
  bytes.length + 2,
  ...bytes,
]
const frame = (height: number, width: number): readonly number[] =>
  segment(0xc0, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0)
const jpeg = (...inside: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, ...inside.flat(), ...segment(0xda, 1, 1, 0, 0, 63, 0), 1, 2, 3, 0xff, 0xd9])

describe('a picture of a drink', () => {
  it('is kept once, under a name that is made of what is in it', async () => {
    const pictures = new DrinkPictures(data)
    const file = jpeg(frame(192, 192))
    const name = await pictures.keep(file)
    expect([await pictures.keep(file), await readdir(join(data, 'pictures'))]).toEqual([name, [name]])
    expect(await pictures.read(name ?? '')).toEqual(Buffer.from(file))
  })

  it.each([
    ['is no JPEG', Buffer.from('<svg onload="alert(1)" xmlns="http://www.w3.org/2000/svg"/>')],
    ['says no size', jpeg()],
    ['would be large once it is unpacked', jpeg(frame(20_000, 20_000))],
    ['tells where it was taken', jpeg(segment(0xe1, 1, 2, 3), frame(192, 192))],
    ['is cut off', jpeg(frame(192, 192)).subarray(0, -2)],
    ['is large', Buffer.concat([jpeg(frame(192, 192)), Buffer.alloc(10_000), Buffer.from([0xff, 0xd9])])],
  ])('is refused where it %s', async (_why, file) => {
    expect(await new DrinkPictures(data).keep(file)).toBeNull()
  })

  it('is not looked for outside its folder', async () => {
    expect(await new DrinkPictures(data).read('../settings.json')).toBeNull()
  })
})
