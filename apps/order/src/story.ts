import type { OrderState } from '@pressobox/protocol'

interface Happening {
  readonly at: string
  readonly type: string
  readonly message: string
}

export interface Story {
  readonly number: number | null
  readonly state: OrderState
  readonly drink: string | null
  readonly events: readonly Happening[]
}

/** Fetches a shared story; null when the link is not one that the box gave. */
export async function fetchStory(orderId: string, key: string): Promise<Story | null> {
  const response = await fetch(`/api/journeys/${encodeURIComponent(orderId)}?k=${encodeURIComponent(key)}`).catch(
    () => null,
  )
  if (response === null || !response.ok) return null
  const story: Story = await response.json()
  return story
}
