import { join } from 'node:path'
import type { Files } from './files.ts'
import { readHead, type Head } from './line.ts'

/** A line's place on disk: segment number times 2^32 plus its offset. One number, so that an index of them stays small. */
export type Position = number

const span = 2 ** 32

export function positionAt(segment: number, offset: number): Position {
  return segment * span + offset
}

export function placeOf(position: Position): { readonly segment: number; readonly offset: number } {
  return { segment: Math.floor(position / span), offset: position % span }
}

/** A segment's file in a folder. */
export function segmentFile(folder: string, segment: number): string {
  return join(folder, `${String(segment).padStart(6, '0')}.ndjson`)
}

/** Where the segments of a data folder stand: in `journal`, and those of chapters that are over in `archive/<chapter>`. */
export class Segments {
  readonly folder: string
  #files: Files
  /** The folders of those that are archived; all others are in `journal`. */
  #archived: Map<number, string>
  #numbers: readonly number[]

  private constructor(files: Files, folder: string, numbers: readonly number[], archived: Map<number, string>) {
    this.folder = folder
    this.#files = files
    this.#numbers = numbers
    this.#archived = archived
  }

  static async of(files: Files, folder: string): Promise<Segments> {
    const archived = new Map<number, string>()
    for (const chapter of await files.list(join(folder, 'archive'))) {
      const place = join(folder, 'archive', chapter)
      for (const number of numbersIn(await files.list(place))) archived.set(number, place)
    }
    const open = numbersIn(await files.list(join(folder, 'journal')))
    return new Segments(
      files,
      folder,
      [...archived.keys(), ...open].toSorted((a, b) => a - b),
      archived,
    )
  }

  /** The segments that stood there at the opening, in order. */
  get numbers(): readonly number[] {
    return this.#numbers
  }

  isArchived(number: number): boolean {
    return this.#archived.has(number)
  }

  file(number: number): string {
    return segmentFile(this.#archived.get(number) ?? join(this.folder, 'journal'), number)
  }

  /** Its bytes; it may be on its way to the archive just then. */
  async read(number: number): Promise<Buffer> {
    const file = this.file(number)
    try {
      return await this.#files.read(file)
    } catch (error) {
      if (file === this.file(number)) throw error
      return this.#files.read(this.file(number))
    }
  }

  /** Moves a segment, and what is known of it, to its chapter's folder. */
  async archive(number: number, chapter: string): Promise<void> {
    const from = this.file(number)
    const place = join(this.folder, 'archive', chapter)
    await this.#files.makeFolder(place)
    const to = segmentFile(place, number)
    await this.#files.rename(indexFile(from), indexFile(to)).catch(() => undefined)
    this.#files.move(from, to)
    this.#archived.set(number, place)
    for (const touched of [place, join(this.folder, 'archive'), join(this.folder, 'journal')])
      await this.#files.syncFolder(touched)
  }
}

function numbersIn(names: readonly string[]): readonly number[] {
  return names.filter((name) => /^\d{6}\.ndjson$/.test(name)).map((name) => Number(name.slice(0, 6)))
}

/** What is known of a closed segment stands beside it. */
export function indexFile(segment: string): string {
  return segment.replace(/\.ndjson$/, '.index')
}

export interface Slice {
  readonly bytes: Uint8Array
  readonly offset: number
}

const newline = 10

/** The lines of a segment's bytes, whole or not, from an offset on; `whole` is false for a last one without its newline. */
export function* slices(content: Buffer, from = 0): Generator<Slice & { readonly whole: boolean }> {
  let offset = from
  while (offset < content.length) {
    const newlineAt = content.indexOf(newline, offset)
    const end = newlineAt === -1 ? content.length : newlineAt
    yield { bytes: content.subarray(offset, end), offset, whole: newlineAt !== -1 }
    offset = end + 1
  }
}

/** Every line with what its start says; null for one that is not as it was written. */
export function* checkedSlices(content: Buffer): Generator<Slice & { readonly head: Head | null }> {
  const latin1 = content.toString('latin1')
  for (const { bytes, offset, whole } of slices(content)) {
    const head = whole ? readHead({ bytes: content, latin1 }, offset, offset + bytes.length) : null
    yield { bytes, offset, head }
  }
}
