import { Worker } from 'node:worker_threads'
import type { TicketContent } from '@pressobox/domain'
import { z } from 'zod'
import { logoDots, type Dots } from './dots.ts'
import type { SetUp } from './papers/set-up-slip.ts'
import type { Sheet } from './sheet.ts'

/** A piece of paper to lay out: a ticket, the slip that a new box says its PIN on, or none but an open drawer. */
export type Draft =
  | {
      readonly kind: 'ticket'
      readonly content: TicketContent
      readonly sheet: Sheet
      /** The printer that should have printed it, which the paper then says. */
      readonly insteadOf: string | null
    }
  | { readonly kind: 'set-up'; readonly setUp: SetUp; readonly sheet: Sheet }
  | { readonly kind: 'drawer'; readonly sheet: Sheet }

/** What the desk's thread is asked for, beside an id. */
export type Task =
  | { readonly task: 'encode' | 'draw'; readonly draft: Draft }
  | { readonly task: 'dither'; readonly file: Uint8Array }

/** Where paper is laid out, encoded and drawn. */
export interface Desk {
  /** The bytes of the paper, and how many dot rows it is long. */
  readonly encode: (draft: Draft) => Promise<Encoded>
  /** The picture of the paper, PNG. */
  readonly draw: (draft: Draft) => Promise<Uint8Array>
  /** A picture (PNG, JPEG) as dots, as large as a logo stands on paper; throws where it is none. */
  readonly dither: (file: Uint8Array) => Promise<Dots>
  readonly close: () => Promise<void>
}

export interface Encoded {
  readonly bytes: Uint8Array
  readonly rows: number
}

const Answer = z.union([
  z.object({ id: z.number(), bytes: z.instanceof(Uint8Array), rows: z.number() }),
  z.object({ id: z.number(), error: z.string() }),
])

interface Waiting {
  readonly resolve: (encoded: Encoded) => void
  readonly reject: (error: Error) => void
}

/**
 * A desk in a thread of its own: drawing a page of Chinese takes long enough to be felt by everybody who orders just then.
 * It is begun with the first paper, and anew when it died.
 */
export function openDesk(): Desk {
  const waiting = new Map<number, Waiting>()
  const desk: { thread: Worker | null; last: number } = { thread: null, last: 0 }

  function start(): Worker {
    const thread = new Worker(new URL('./desk-thread.ts', import.meta.url), {
      env: {},
      stderr: false,
      resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 },
    })
    thread.unref()
    thread.on('message', (message) => {
      const answer = Answer.parse(message)
      const asker = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('error' in answer) asker?.reject(new Error(answer.error))
      else asker?.resolve(answer)
      if (waiting.size === 0) thread.unref()
    })
    const dead = (error: unknown): void => {
      desk.thread = null
      for (const { reject } of waiting.values())
        reject(new Error('The desk that lays out paper stopped.', { cause: error }))
      waiting.clear()
    }
    thread.on('error', dead)
    thread.on('exit', (code) => dead(code))
    return thread
  }

  function ask(task: Task): Promise<Encoded> {
    const { promise, resolve, reject } = Promise.withResolvers<Encoded>()
    desk.last += 1
    waiting.set(desk.last, { resolve, reject })
    desk.thread ??= start()
    desk.thread.ref()
    desk.thread.postMessage({ id: desk.last, ...task })
    return promise
  }

  return {
    encode: (draft) => ask({ task: 'encode', draft }),
    draw: async (draft) => (await ask({ task: 'draw', draft })).bytes,
    dither: async (file) => {
      const { bytes, rows } = await ask({ task: 'dither', file })
      return { width: logoDots, height: rows, rows: bytes }
    },
    close: async () => {
      await desk.thread?.terminate()
    },
  }
}
