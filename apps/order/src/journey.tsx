import { useEffect, useState } from 'react'
import { fetchStory } from './story.ts'
import { say, timeOf } from './house.ts'

/** The shared story of an order: what happened and when, and nothing of who. */
export function Journey({ orderId, shareKey }: { readonly orderId: string; readonly shareKey: string }) {
  const [story, setStory] = useState<Awaited<ReturnType<typeof fetchStory>> | 'loading'>('loading')
  useEffect(() => {
    void fetchStory(orderId, shareKey).then(setStory)
  }, [orderId, shareKey])
  if (story === 'loading') return <main className="page" />
  if (story === null) {
    return (
      <main className="page centre">
        <h1>{say('unknownOrder')}</h1>
      </main>
    )
  }
  return (
    <main className="page">
      <h1>{say('journeyTitle')}</h1>
      <ol className="journey">
        {story.map((event, index) => (
          <li key={index}>
            <span className="figures muted">{timeOf(event.at)}</span>
            <strong>{event.type.split('.')[1]}</strong>
            <span>{event.message}</span>
          </li>
        ))}
      </ol>
    </main>
  )
}
