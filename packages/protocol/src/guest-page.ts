import type { Language, Sentence } from '@pressobox/words'
import type { SnapshotMessage } from './live.ts'
import type { ChartPlace, ModifierPick, OrderState, Problem } from './view.ts'

/** What a form without JavaScript brought and what was refused: the page keeps all of it. */
export interface Draft {
  readonly drink: string
  readonly modifiers: readonly ModifierPick[]
  readonly name: string | null
  readonly note: string | null
}

/** One thing that happened to an order, in the reader's words. */
export interface StoryEvent {
  readonly seq: number
  /** ISO 8601, wall clock. */
  readonly at: string
  readonly type: string
  readonly message: string
  /** Where on the chart of an order it was from then on. */
  readonly place: ChartPlace
}

/** The shared story of an order, without name, note or identities. */
export interface Story {
  readonly number: number | null
  readonly state: OrderState
  readonly drink: string | null
  readonly events: readonly StoryEvent[]
}

/**
 * All that the order page is made of. The box paints it for the first time and for browsers without JavaScript;
 * then the same goes on in the browser from the same data, which comes in the page's own HTML.
 */
export interface GuestPage {
  readonly language: Language
  /** The page's sentences in that language alone. */
  readonly words: Readonly<Record<string, Sentence>>
  /** Path and query that this is the page of. */
  readonly address: string
  readonly snapshot: SnapshotMessage
  /** The box by numbers, as `http://192.168.4.1:8080`: found also where names are not. */
  readonly origin: string
  /** The request came over some other network, as by a VPN. */
  readonly detour: boolean
  /** Proves that a form comes from a page of this browser. */
  readonly token: string
  /** Why the form that was sent came to nothing. */
  readonly problem: Problem | null
  readonly draft: Draft | null
  /** Of `/journey/…`: null where the link is not one that the box gave, or on any other page. */
  readonly story: Story | null
}
