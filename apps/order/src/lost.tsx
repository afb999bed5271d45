import { useSyncExternalStore } from 'react'
import { useHouse } from './house.ts'
import { lostCause, type LostCause } from './lost-cause.ts'

const sentences = { offline: 'lostOffline', mobile: 'lostMobile', name: 'lostName', unknown: 'lost' } as const

interface LostProps {
  /** An order is at the bar. */
  readonly waiting: boolean
}

/** The box does not answer: what the phone can do about it, and that the order does not depend on it. */
export function Lost({ waiting }: LostProps) {
  const { say, page } = useHouse()
  const cause = useSyncExternalStore(followLink, look, () => 'unknown' as const)
  // The same page by numbers: a name is not found where a VPN or private DNS looks for it.
  const byNumber = `${page.origin}${location.pathname}`
  return (
    <div className="banner wrong" role="status" data-lost={cause}>
      <p>{say(sentences[cause])}</p>
      {cause === 'name' && (
        <p>
          <a href={byNumber} dir="ltr">
            {page.origin}
          </a>
        </p>
      )}
      {waiting && <p>{say('lostSafe')}</p>}
    </div>
  )
}

function look(): LostCause {
  return lostCause({ onLine: navigator.onLine, link: linkOf()?.type ?? null, hostname: location.hostname })
}

/** What Chrome on Android tells of the phone's network, and no other browser. */
interface Link extends EventTarget {
  readonly type?: string
}

function linkOf(): Link | null {
  const link: unknown = Reflect.get(navigator, 'connection')
  return link instanceof EventTarget ? link : null
}

function followLink(changed: () => void): () => void {
  const link = linkOf()
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  link?.addEventListener('change', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
    link?.removeEventListener('change', changed)
  }
}
