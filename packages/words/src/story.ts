import { story as ar } from './ar/story.ts'
import { story as de } from './de/story.ts'
import { events as en } from './en/events.ts'
import { story as es } from './es/story.ts'
import { story as fr } from './fr/story.ts'
import { story as it } from './it/story.ts'
import { story as ja } from './ja/story.ts'
import { story as nl } from './nl/story.ts'
import { events as pt } from './pt/events.ts'
import { story as zh } from './zh/story.ts'
import type { Catalogue } from './say.ts'
import { storyKeys, type StoryKey } from './story-key.ts'

export type { StoryKey } from './story-key.ts'

/** What happens to an order, told to its guest. */
export const story = { en, de, fr, es, pt, it, nl, ja, zh, ar } satisfies Catalogue<StoryKey>

/** Which sentence of the story a public event's `Message` is; null for one that is no part of it. */
export function storyKeyOf(message: string): StoryKey | null {
  return storyKeys.find((key) => en[key] === message) ?? null
}
