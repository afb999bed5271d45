import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { GuestPage } from '@pressobox/protocol'
import { z } from 'zod'

type Paint = (page: GuestPage) => string

const Painter = z.object({ paint: z.custom<Paint>((value) => typeof value === 'function') })

/** The order page as HTML, by the same pieces that the browser goes on with; loaded when the first guest comes. */
export class GuestRenderer {
  #file: string
  #paint: Promise<Paint | null> | null = null

  /** `folder` is that of the built page. */
  constructor(folder: string) {
    this.#file = join(folder, 'server', 'server.js')
  }

  /** Null where the page was built without it: the browser then paints the page alone. */
  async paint(page: GuestPage): Promise<string | null> {
    this.#paint ??= this.#load()
    return (await this.#paint)?.(page) ?? null
  }

  async #load(): Promise<Paint | null> {
    if (!existsSync(this.#file)) return null
    return Painter.parse(await import(pathToFileURL(this.#file).href)).paint
  }
}
