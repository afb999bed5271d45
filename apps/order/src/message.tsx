import type { ReactNode } from 'react'
import { Cup, type CupState } from '@pressobox/ui'
import { useTitle } from './place.ts'

interface MessageProps {
  readonly screen: string
  readonly cup: CupState
  readonly title: string
  readonly text: string | null
  /** Shown above the title, as the number of an order that ended. */
  readonly above?: ReactNode
  /** What the guest can do, at the thumb. */
  readonly children?: ReactNode
}

/** One thing to say, and what to do. */
export function Message({ screen, cup, title, text, above, children }: MessageProps) {
  useTitle(title)
  return (
    <main className="page" data-screen={screen}>
      <div className="middle">
        {above}
        <Cup state={cup} size={112} />
        <div className="said" role="status">
          <h1>{title}</h1>
          {text !== null && <p dir="auto">{text}</p>}
        </div>
      </div>
      {children !== undefined && <div className="thumb">{children}</div>}
    </main>
  )
}
