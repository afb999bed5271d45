import type { UpdateView } from '@pressobox/protocol'

export type UpdateAnswer = 'asked' | 'foreign' | 'busy' | 'too-large' | 'no-space' | 'cut-off'

/** Updates of the machine's whole system, where it was made from an image. */
export interface Updating {
  /** Null on a machine that was not. */
  readonly view: () => UpdateView | null
  /** Calls back when `view` may be different; hands back what ends it. */
  readonly subscribe: (listener: () => void) => () => void
  /** A file comes in, of so many bytes, and is handed to the machine. */
  readonly take: (stream: AsyncIterable<Uint8Array>, bytes: number) => Promise<UpdateAnswer>
  /** The machine looks for an update on a stick, or starts the version before. */
  readonly ask: (how: 'stick' | 'back') => Promise<UpdateAnswer>
}
