export interface Happening {
  readonly at: string
  readonly type: string
  readonly message: string
}

/** Fetches a shared story; null when the link is not one that the box gave. */
export async function fetchStory(orderId: string, key: string): Promise<readonly Happening[] | null> {
  const response = await fetch(`/api/journeys/${encodeURIComponent(orderId)}?k=${encodeURIComponent(key)}`).catch(
    () => null,
  )
  if (response === null || !response.ok) return null
  const story: { readonly events: readonly Happening[] } = await response.json()
  return story.events
}
